using System.Globalization;
using System.Text;
using CustomerSuccess.Data.Imports.Csv;
using CustomerSuccess.Web.Commands;

namespace CustomerSuccess.Web.Tests.Commands;

/// <summary>Files as they should not be, by the command line: each ends with a reason in words, and what is good in them is in.</summary>
public sealed class BadFilesTests : CommandTest
{
    public static TheoryData<string> All => new(Files.Keys);

    private static Dictionary<string, (byte[] Content, string Told, string Counts)> Files { get; } = new()
    {
        ["empty"] = ([], "line 1: The file is empty; its first line must name the columns.", "0 new"),
        ["binary"] = ([.. Enumerable.Range(0, 4_000).Select(i => (byte)(i * 7 % 256))], "line 1: The text is not UTF-8", "0 new"),
        ["another encoding"] = ([.. Text("id,name\nc1,"), .. CsvFormat.Of(CsvFormat.Windows1256, null).Encoding!.GetBytes("آفتاب"), .. Text("\nc2,Two\n")], "line 2: The text is not UTF-8", "1 new"),
        ["UTF-16 without a mark"] = (Encoding.Unicode.GetBytes("id,name\nc1,One\n"), "line 1: The line holds a zero character", "0 new"),
        ["ragged"] = (Text("id,name,country\nc1,One\nc2,Two,GB,x\nc3,Three,GB\n"), "line 3: The line has 4 values, the header 3 columns.", "1 new"),
        ["a quote that is not closed"] = (Text("id,name\nc1,\"One\nc2,Two\n"), "line 2: A quotation mark is opened and not closed.", "1 new"),
        ["ten thousand columns"] = (Text(string.Join(',', Enumerable.Range(0, 10_000).Select(i => $"c{i}")) + "\n"), "line 1: The file has more than 500 columns.", "0 new"),
        ["a heading twice"] = (Text("id,name,name\nc1,One,Two\n"), "The column is there twice.", "0 new"),
        ["the year 0"] = (Text("id,name,signed_up_on\nc1,One,0000-01-01\nc2,Two,\n"), "line 2, signed_up_on = \"0000-01-01\": The year must be from 1900 to 2199.", "1 new"),
        ["a name of ten thousand letters"] = (Text($"id,name\nc1,{new string('x', 10_000)}\nc2,Two\n"), "…\": The text is longer than 200 characters.", "1 new"),
        ["lone carriage returns"] = (Text("id,name\rc1,One\rc2,\rc3,Three"), "line 3, name = \"\": A value is needed here.", "2 new"),
        ["a zero"] = (Text("id,name\nc1,O\0ne\nc2,Two\n"), "line 2: The line holds a zero character", "1 new"),
        ["a line of two million letters"] = (Text($"id,name\nc1,{new string('\0', 2_000_000)}\nc2,Two\n"), "line 2: The line is longer than a million characters.", "1 new"),
    };

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_bad_file_is_told(string what)
    {
        var (content, told, counts) = Files[what];
        await WriteAsync("customers.csv", content);

        (await RunAsync("records.db", "import", FileOf("files"))).Should().Be(ExitCode.Failed);

        Error.ToString().Should().Contain("customers.csv").And.Contain(told);
        Output.ToString().Should().Contain("customers: " + counts);
    }

    [Fact]
    public async Task Amounts_beyond_all_measure_formulas_and_marks_of_direction()
    {
        await WriteAsync("customers.csv", Text("\u200Fid\u200F,name\nc1,=cmd|' /C calc'!A0\nc2,\u200Fآفتاب\u200F\n"));
        await WriteAsync("purchases.csv", Text(string.Create(CultureInfo.InvariantCulture, $"id,customer,on,amount,currency\np1,c1,2025-01-01,1{new string('0', 30)},USD\np2,c1,2025-01-01,1e30,USD\n")));

        (await RunAsync("records.db", "import", FileOf("files"))).Should().Be(ExitCode.Failed);

        Error.ToString().Should().Contain($"purchases.csv, line 2, amount = \"1{new string('0', 30)}\": The number is too large.").And.Contain("line 3, amount = \"1e30\"");
        Output.ToString().Should().Contain("customers: 2 new, 0 changed, 0 same, 0 refused");
    }

    [Fact]
    public async Task Nothing_but_refused_lines_is_not_called_nothing_new()
    {
        await WriteAsync("customers.csv", Text("id,name\nc1,\n"));

        await RunAsync("records.db", "import", FileOf("files"));

        Output.ToString().Should().Contain("No line that can be taken is new or different; nothing was written.");
    }

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    private async Task WriteAsync(string name, byte[] content)
    {
        Directory.CreateDirectory(FileOf("files"));
        await File.WriteAllBytesAsync(Path.Combine(FileOf("files"), name), content);
    }
}
