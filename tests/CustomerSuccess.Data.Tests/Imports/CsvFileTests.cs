using System.Text;
using CustomerSuccess.Data.Imports;
using CustomerSuccess.Data.Imports.Csv;

namespace CustomerSuccess.Data.Tests.Imports;

public class CsvFileTests
{
    [Theory]
    [InlineData("a,b\n1,2\n")]
    [InlineData("a;b\r\n1;2\r\n")]
    [InlineData("a\tb\r1\t2")]
    [InlineData("\uFEFFa,b\n\n1,2\n\n")]
    [InlineData("\"a\",\"b\"\n\"1\",2")]
    public void Separators_line_ends_marks_and_quotes_do_not_matter(string text) =>
        Fields(text).Select(record => record.Item2).Should().Equal("a|b", "1|2");

    [Fact]
    public void A_quoted_field_keeps_separators_quotes_and_line_ends() =>
        Fields("a,b\n\"x, \"\"y\"\"\r\nz\",2\n3,4").Should().Equal((1, "a|b"), (2, "x, \"y\"\nz|2"), (4, "3|4"));

    [Fact]
    public void A_separator_at_the_end_is_followed_by_an_empty_field() => Fields("a,b\n1,\n,\n").Should().Equal((1, "a|b"), (2, "1|"), (3, "|"));

    [Fact]
    public void A_quote_inside_an_unquoted_field_is_a_letter() => Fields("a,b\n5\" pipe,2").Should().Equal((1, "a|b"), (2, "5\" pipe|2"));

    [Fact]
    public void A_quote_that_is_not_closed_costs_its_own_line_only()
    {
        var records = Read("a,b\n1,\"open\n2,3\n" + string.Concat(Enumerable.Repeat("4,5\n", 300)));

        records.Where(record => record.Fault is not null).Should().ContainSingle().Which.Should().Match<CsvRecord>(bad => bad.Line == 2 && bad.Fault == RefusalReason.QuoteNotClosed);
        records.Should().HaveCount(303);
        records[2].Line.Should().Be(3);
    }

    [Fact]
    public void A_quote_that_is_not_closed_before_the_end_costs_its_own_line_only()
    {
        var records = Read("a,b\n1,\"open\n2,3\n");

        records.Select(record => (record.Line, record.Fault)).Should().Equal((1, null), (2, RefusalReason.QuoteNotClosed), (3, null));
    }

    [Fact]
    public void Text_after_a_closing_quote_is_refused() => Read("a,b\n\"1\"x,2\n3,4").Select(record => record.Fault).Should().Equal(null, RefusalReason.TextAfterQuote, null);

    [Fact]
    public void A_line_of_many_millions_of_letters_is_refused_and_the_next_one_read()
    {
        var records = Read("a,b\n" + new string('x', 5_000_000) + ",1\n2,3\n");

        records.Select(record => (record.Line, record.Fault)).Should().Equal((1, null), (2, RefusalReason.LineTooLong), (3, null));
        records[1].Fields[0].Length.Should().BeLessThan(100);
    }

    [Fact]
    public void Text_in_another_encoding_is_refused_by_the_line()
    {
        // 0xE9 is é in Windows-1252 and nothing in UTF-8.
        var records = CsvFile.Read(new MemoryStream([.. "a,b\ncaf"u8, 0xE9, .. ",1\n2,3\n"u8])).ToList();

        records.Select(record => record.Fault).Should().Equal(null, RefusalReason.NotUtf8, null);
    }

    [Fact]
    public void Utf16_with_a_mark_is_read() => CsvFile.Read(new MemoryStream([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("نام,b\nعلی,2")]))
        .Select(record => string.Join('|', record.Fields)).Should().Equal("نام|b", "علی|2");

    [Fact]
    public void A_file_of_zero_bytes_of_content_has_no_lines() => Read(string.Empty).Should().BeEmpty();

    [Fact]
    public void Binary_content_ends_in_refusals_and_not_in_an_exception()
    {
        var noise = new byte[200_000];
        new Random(7).NextBytes(noise);

        var read = () => CsvFile.Read(new MemoryStream(noise)).Count();

        read.Should().NotThrow();
    }

    private static List<CsvRecord> Read(string text) => [.. CsvFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)))];

    private static IEnumerable<(long, string)> Fields(string text) => Read(text).Select(record => (record.Line, string.Join('|', record.Fields)));
}
