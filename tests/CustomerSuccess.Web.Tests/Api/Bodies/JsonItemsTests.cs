using System.Text;
using System.Text.Json;
using CustomerSuccess.Web.Api.Bodies;
using CustomerSuccess.Web.Api.Problems;

namespace CustomerSuccess.Web.Tests.Api.Bodies;

public class JsonItemsTests
{
    [Theory]
    [InlineData("[]")]
    [InlineData(" [ {\"a\":[1,{\"b\":null}]} , -12.5e3,true, \"نفت ] \\\" ,\" ,[[[]]], 7 ] \n ", "{\"a\":[1,{\"b\":null}]}", "-12.5e3", "true", "\"نفت ] \\\" ,\"", "[[[]]]", "7")]
    public void Items_are_the_same_however_the_bytes_come(string json, params string[] items)
    {
        foreach (var step in new[] { 1, 2, 3, 7, 1_000 })
        {
            Read(json, step).Should().Equal(items);
        }
    }

    [Fact]
    public void A_long_list_needs_no_more_memory_than_its_longest_item()
    {
        var letters = new string('x', 200_000);
        var json = "[" + string.Join(',', Enumerable.Range(0, 300).Select(i => i == 150 ? $"\"{letters}\"" : $"{{\"number\":{i}}}")) + "]";

        Read(json, 4_096).Should().HaveCount(300).And.Contain($"\"{letters}\"").And.HaveElementAt(299, "{\"number\":299}");
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[1")]
    [InlineData("[1,]")]
    [InlineData("[1]]")]
    [InlineData("[1] 2")]
    [InlineData("[nul]")]
    public void What_is_no_list_of_JSON_is_refused(string json)
    {
        foreach (var step in new[] { 1, 1_000 })
        {
            ((Action)(() => Read(json, step))).Should().Throw<JsonException>();
        }
    }

    [Fact]
    public void Deep_nesting_and_huge_items_are_refused()
    {
        ((Action)(() => Read(new string('[', 100_000), 1_000))).Should().Throw<JsonException>();
        ((Action)(() => Read($"[\"{new string('x', BodyWindow.LargestRecord)}\"]", 10_000))).Should().Throw<ApiRefusedException>().Which.Refusal.Status.Should().Be(413);
    }

    private static List<string> Read(string json, int step)
    {
        using var body = new SlowStream(Encoding.UTF8.GetBytes(json), step);
        var (items, read) = (new JsonItems(new BodyWindow(body)), new List<string>());
        while (items.Next() is { } item)
        {
            read.Add(Encoding.UTF8.GetString(item.Span));
        }

        return read;
    }

    private sealed class SlowStream(byte[] bytes, int step) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(step, buffer.Length)]);
    }
}
