using CustomerSuccess.Data.Imports.Spreadsheets;
using static CustomerSuccess.Data.Tests.Imports.Spreadsheets.XmlBook;

namespace CustomerSuccess.Data.Tests.Imports.Spreadsheets;

/// <summary>Workbooks that openpyxl, XlsxWriter and Gnumeric wrote (Books/make.py), and cells as ECMA-376 allows them.</summary>
public sealed class SheetFilesTests : SheetTest
{
    [Fact]
    public async Task Each_sheet_that_is_shown_and_has_something_is_a_file_and_a_record_has_the_number_of_its_row()
    {
        var sheets = await ReadAsync(Book("openpyxl.xlsx"));

        sheets.Keys.Should().Equal("book.xlsx/Customers", "book.xlsx/Purchases");
        sheets["book.xlsx/Customers"].Should().Equal(
            "1: id|name|country|signed_up_on",
            "2: c1|Saltmarsh Hotels|GB|2024-03-21",
            "3: c2|آفتاب|IR|2024-03-21T14:30:00",
            "5: 00003|=1+1 as text|IR|");
        sheets["book.xlsx/Purchases"].Should().Equal(
            "2: id|customer|on|amount|currency|description",
            "3: p1|c1|2024-04-01|1234.5|USD|two\nlines",
            "4: p2|c2|2024-04-02|100000|IRR|",
            "5: p3|c1|2024-04-03|0.3|USD|",
            "6: p4|c1|2024-04-03|=2*3|USD|never worked out",
            "7: p5|c1|2024-04-03|#N/A|USD|error");
    }

    [Fact]
    public async Task Days_counted_from_1904_percent_pieces_of_text_and_what_formulas_came_to() =>
        (await ReadAsync(Book("xlsxwriter-1904.xlsx")))["book.xlsx/Costs"].Should().Equal(
            "1: id|category|from|amount|currency|counted",
            "2: k1|staff|2025-01-31|99.5|EUR|12.5%",
            "3: k2|staff|2025-02-28|199|EUR|100%");

    [Fact]
    public async Task What_Gnumeric_saves_is_read() =>
        (await ReadAsync(Book("gnumeric.xlsx"))).Values.Single().Should().Equal("1: id|name|from|amount", "2: r1|One|2024-03-21|0.5", "3: r2|Two|2024-04-01|12");

    [Theory]
    [InlineData("false", "45372", "yyyy-mm-dd", "2024-03-21")]
    [InlineData("true", "43910", "yyyy-mm-dd", "2024-03-21")]
    [InlineData("1", "0", "d/m/yy", "1904-01-01")]
    [InlineData("0", "1", "d/m/yy", "1900-01-01")] // Excel's first day; it counts a 29 February 1900 as number 60.
    [InlineData("0", "59", "d/m/yy", "1900-02-28")]
    [InlineData("0", "61", "d/m/yy", "1900-03-01")]
    [InlineData("0", "45372.5", "[$-fa-IR]dddd d mmmm yyyy", "2024-03-21T12:00:00")]
    [InlineData("0", "45372.9999999", "d/m/yy h:mm", "2024-03-22")]
    [InlineData("0", "0.25", "h:mm", "06:00:00")]
    [InlineData("0", "1.5", "[h]:mm", "1.12:00:00")]
    [InlineData("0", "99999999", "yyyy-mm-dd", "99999999")] // Behind the year 9999.
    [InlineData("0", "-5", "yyyy-mm-dd", "-5")]
    [InlineData("0", "0.125", "0.00%", "12.5%")]
    [InlineData("0", "0.07", "0%", "7%")]
    [InlineData("0", "5", "0\"% sure\"", "5")]
    [InlineData("0", "1E+05", "0.00E+00", "100000")]
    [InlineData("0", "1.5E-05", "General", "0.000015")]
    [InlineData("0", "1E+30", "General", "1000000000000000019884624838656")] // All digits, so that the amount is too large, not unreadable.
    [InlineData("0", "0.30000000000000004", "#,##0.00 \"€\"", "0.3")]
    [InlineData("0", "33.333333333333336", "0", "33.3333333333333")] // What is shown says nothing about what it is.
    [InlineData("0", "-1234.5", "#,##0;[Red](#,##0)", "-1234.5")]
    [InlineData("0", "42", "00000", "00042")]
    [InlineData("0", "98765432109876543", "0", "98765432109876543")]
    public async Task A_number_is_written_as_our_files_have_it(string date1904, string value, string format, string expected)
    {
        var book = new XmlBook(date1904).Styles(format).Sheet("S", Row(1, Text("A1", "id"), Text("B1", "x")), Row(2, Text("A2", "a"), Cell("B2", value, style: 1)));

        (await OnlyAsync(book))[1].Should().Be("2: a|" + expected);
    }

    [Fact]
    public async Task Every_type_of_cell()
    {
        var cells = new[]
        {
            Text("A2", "a"), Cell("B2", "0", "s"), Cell("C2", "1", "s"), Cell("D2", "1", "b"), Cell("E2", "false", "b"), Cell("F2", "#DIV/0!", "e"), Cell("G2", "2024-03-21T00:00:00", "d"),
            Cell("H2", "come to", "str"), "<c r=\"I2\"><f>A1*2</f></c>", "<c r=\"J2\" t=\"str\"><f>A1</f><v></v></c>", Text("K2", " it&apos;s _x0041_ "), Text("L2", "&apos;=1"), "<c r=\"M2\" s=\"0\"/>", Text("N2", "=cmd"),
        };
        var book = new XmlBook().Texts("<t>shared</t>", "<r><t>rich </t></r><r><t>text</t></r><rPh><t>said</t></rPh>")
            .Sheet("S", Row(1, [.. "ABCDEFGHIJKLMN".Select(letter => Text($"{letter}1", $"{letter}"))]), Row(2, cells));

        // A text that begins with an apostrophe and a formula's sign gets one more, which import takes off.
        (await OnlyAsync(book))[1].Should().Be("2: a|shared|rich text|true|false|#DIV/0!|2024-03-21|come to|=A1*2|| it's A |''=1||=cmd");
    }

    [Fact]
    public async Task A_title_above_the_table_empty_rows_and_notes_beside_it()
    {
        var book = new XmlBook().Sheet(
            "S", Row(2, Text("B2", "Our customers")), Row(4, Text("A4", "id"), Text("B4", "name")), Row(5, Text("A5", "c1"), Text("B5", "One"), Text("H5", "ask Mina")), Row(9, Text("A9", "c2")), Row(11, "<c r=\"A11\" s=\"0\"/>"));

        (await OnlyAsync(book)).Should().Equal("4: id|name", "5: c1|One", "9: c2|");
    }

    [Fact]
    public async Task A_sheet_of_one_column_and_rows_without_places()
    {
        (await OnlyAsync(new XmlBook().Sheet("S", Row(1, Text("A1", "id")), Row(2, Text("A2", "x"))))).Should().Equal("1: id", "2: x");
        var placeless = "<row><c t=\"inlineStr\"><is><t>id</t></is></c><c t=\"inlineStr\"><is><t>name</t></is></c></row><row/><row><c/><c t=\"inlineStr\"><is><t>One</t></is></c></row>";
        (await OnlyAsync(new XmlBook().Sheet("S", placeless))).Should().Equal("1: id|name", "3: |One");
    }

    [Fact]
    public async Task Line_ends_in_cells_do_not_move_the_numbers()
    {
        var long5000 = string.Join("&#10;", Enumerable.Repeat("line", 6_000));
        var book = new XmlBook().Sheet("S", Row(1, Text("A1", "id"), Text("B1", "note")), Row(2, Text("A2", "a"), Text("B2", "1&#13;&#10;2&#10;&quot;3&quot;")), Row(3, Text("A3", "b"), Text("B3", long5000)), Row(4, Text("A4", "c"), Text("B4", "end")));

        var records = await OnlyAsync(book);

        records[1].Should().Be("2: a|1\n2\n\"3\"");
        records[2].Should().StartWith("3: b|line\nline");
        records[3].Should().Be("4: c|end");
    }

    [Fact]
    public async Task The_strict_kind_of_the_format_is_read()
    {
        var book = new XmlBook(sheetNamespace: "http://purl.oclc.org/ooxml/spreadsheetml/main").Sheet("S", Row(1, Text("A1", "id"), Text("B1", "on")), Row(2, Text("A2", "a"), Cell("B2", "2024-03-21", "d")));

        (await OnlyAsync(book)).Should().Equal("1: id|on", "2: a|2024-03-21");
    }

    [Fact]
    public async Task More_columns_than_a_file_may_have_are_all_in_the_header_so_that_it_is_refused_in_words()
    {
        static string Place(int column) => column < 26 ? $"{(char)('A' + column)}1" : Place((column / 26) - 1)[..^1] + Place(column % 26);
        var book = new XmlBook().Sheet("S", Row(1, [.. Enumerable.Range(0, 10_000).Select(i => Text(Place(i), $"c{i}"))]), Row(2, Text("A2", "x")));

        (await OnlyAsync(book)).Should().ContainSingle().Which.Split('|').Should().HaveCount(10_000);
    }

    [Fact]
    public async Task It_is_told_how_much_of_a_workbook_was_read()
    {
        var path = Path.Combine(Folder, "large.xlsx");
        await File.WriteAllBytesAsync(path, new XmlBook().Sheet("S", Enumerable.Range(1, 20_000).Select(i => Row(i, Text($"A{i}", $"c{i}"), Text($"B{i}", "name")))).Bytes());
        var shares = new Shares();

        await SheetFiles.WriteAsync(path, "book.xlsx", place => $"{path}.{place}.csv", 100_000_000, shares, CancellationToken.None);

        shares.Told.Should().BeInAscendingOrder().And.Contain(share => share > 0.4 && share < 0.6);
        shares.Told[^1].Should().BeInRange(0.95, 1);
    }

    private sealed class Shares : IProgress<double>
    {
        public List<double> Told { get; } = [];

        public void Report(double value) => Told.Add(value);
    }
}
