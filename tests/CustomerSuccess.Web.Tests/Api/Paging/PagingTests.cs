using System.Net;
using System.Text;
using CustomerSuccess.Web.Api.Paging;

namespace CustomerSuccess.Web.Tests.Api.Paging;

public sealed class PagingTests(TestRoutesHost host) : ApiTest(host), IClassFixture<TestRoutesHost>
{
    [Fact]
    public async Task Following_the_cursors_reads_every_record_once()
    {
        var (read, cursor) = (new List<string>(), string.Empty);
        do
        {
            var page = await JsonAsync(await Client.GetAsync($"/api/v1/test/list?limit=2&cursor={cursor}"));
            read.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.GetString()!));
            cursor = page.GetProperty("next_cursor").GetString();
        }
        while (cursor is not null);

        read.Should().Equal("a", "b", "c", "d", "e");
    }

    [Theory]
    [InlineData("limit=0", "limit")]
    [InlineData("limit=1001", "limit")]
    [InlineData("limit=99999999999999999999", "limit")]
    [InlineData("limit=many", "limit")]
    [InlineData("limit=-1", "limit")]
    [InlineData("cursor=nonsense", "cursor")]
    [InlineData("cursor=%F0%9F%98%80", "cursor")]
    [InlineData("cursor=gICAgA", "cursor")] // Bytes that are no UTF-8.
    [InlineData("limit=0&cursor=nonsense", "limit cursor")]
    public async Task A_page_that_there_cannot_be_is_refused_field_by_field(string query, string fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        var answer = await Client.GetAsync("/api/v1/test/list?" + query);

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        var problem = await JsonAsync(answer);
        problem.GetProperty("type").GetString().Should().EndWith(":bad-parameters");
        problem.GetProperty("errors").EnumerateObject().Select(error => error.Name).Should().Equal(fields.Split(' '));
    }

    [Fact]
    public void A_cursor_of_another_list_is_none_of_this()
    {
        var cursor = PageCursor.After("customers", "42\nand a second line");

        PageCursor.Read("customers", cursor).Should().Be("42\nand a second line");
        PageCursor.Read("plans", cursor).Should().BeNull();
        PageCursor.Read("customers", Convert.ToBase64String(Encoding.UTF8.GetBytes("2\ncustomers\n42"))).Should().BeNull();
        PageCursor.Read("customers", new string('A', 5000)).Should().BeNull();
    }
}
