using System.Text.Json;

namespace CustomerSuccess.Web.Imports;

/// <summary>Answers a browser that sends a file. While a large workbook is read, lines tell how much of it was, 0 to 1; the last line is the answer.</summary>
internal sealed class UploadAnswer(HttpContext http, TimeProvider time) : IProgress<double>
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);
    private double _share;
    private bool _hasTold;

    public void Report(double value) => Volatile.Write(ref _share, value);

    /// <summary>Waits for what comes of the file, and tells meanwhile how far it is.</summary>
    public async Task<T> WaitAsync<T>(Task<T> result)
    {
        while (!result.IsCompleted)
        {
            try
            {
                await result.WaitAsync(Pause, time);
            }
            catch (TimeoutException) when (!result.IsCompleted)
            {
                await TellAsync();
            }
        }

        return await result;
    }

    /// <summary>Gives the answer. Its status is said by then when lines were sent.</summary>
    public IResult Give(int status, object answer) => _hasTold ? new Line(answer) : Results.Json(answer, statusCode: status);

    private async Task TellAsync()
    {
        // Nothing is said before the whole file is here: browsers listen only then.
        if (Volatile.Read(ref _share) is var share and > 0)
        {
            if (!_hasTold)
            {
                http.Response.ContentType = "application/x-ndjson";
                _hasTold = true;
            }

            await WriteAsync(http, new { share = Math.Round(share, 3) });
        }
    }

    private static async Task WriteAsync(HttpContext http, object line)
    {
        await http.Response.Body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(line, JsonSerializerOptions.Web));
        await http.Response.Body.WriteAsync("\n"u8.ToArray());
        await http.Response.Body.FlushAsync();
    }

    private sealed class Line(object answer) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext) => WriteAsync(httpContext, answer);
    }
}
