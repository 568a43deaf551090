using System.Text;
using CustomerSuccess.Web.Imports;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CustomerSuccess.Web.Tests.Imports;

public class UploadAnswerTests
{
    private readonly DefaultHttpContext _http = new()
    {
        RequestServices = new ServiceCollection().AddLogging().BuildServiceProvider(),
        Response = { Body = new MemoryStream() },
    };

    private string Sent => Encoding.UTF8.GetString(((MemoryStream)_http.Response.Body).ToArray());

    [Fact]
    public async Task While_a_workbook_is_read_lines_tell_how_far_it_is_and_the_last_one_is_the_answer()
    {
        var answer = new UploadAnswer(_http, TimeProvider.System);
        var reading = new TaskCompletionSource<int>();
        answer.Report(0.25);

        var waiting = answer.WaitAsync(reading.Task);
        while (Sent.Length == 0)
        {
            await Task.Delay(50);
        }

        reading.SetResult(7);
        var read = await waiting;
        await answer.Give(StatusCodes.Status200OK, new { job = read }).ExecuteAsync(_http);

        var lines = Sent.TrimEnd().Split('\n');
        lines[..^1].Should().NotBeEmpty().And.OnlyContain(line => line == "{\"share\":0.25}");
        lines[^1].Should().Be("{\"job\":7}");
    }

    [Fact]
    public async Task What_is_read_at_once_is_answered_by_its_status()
    {
        var answer = new UploadAnswer(_http, TimeProvider.System);

        (await answer.WaitAsync(Task.FromResult(3))).Should().Be(3);
        await answer.Give(StatusCodes.Status409Conflict, new { message = "busy" }).ExecuteAsync(_http);

        _http.Response.StatusCode.Should().Be(409);
        Sent.Should().Be("{\"message\":\"busy\"}");
    }
}
