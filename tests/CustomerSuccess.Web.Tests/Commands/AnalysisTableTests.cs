using System.Globalization;
using CustomerSuccess.Web.Commands;

namespace CustomerSuccess.Web.Tests.Commands;

/// <summary>What the files of others look like, whatever the analysis.</summary>
public class AnalysisTableTests : AnalysisTest
{
    [Theory]
    [InlineData("region,score\nA,10\nA,9\nB,0\n")]
    [InlineData("region;score\r\n\"A\";10\r\nA;9\r\nB;0\r\n")]
    [InlineData("\uFEFFregion\tscore\nA\t 10\n\nA\t9.0\nB\t\"0\"")]
    [InlineData("region,score\nA,۱۰\nA,٩\nB,۰\n")]
    public async Task Separators_quotes_byte_order_marks_and_digits_of_all_kinds_are_read(string text)
    {
        var json = await JsonAsync("analyze", "nps", "--input", File(text), "--score", "score", "--group", "region");

        (json.GetProperty("answers").GetInt32(), json.GetProperty("promoters").GetInt32(), json.GetProperty("detractors").GetInt32()).Should().Be((3, 2, 1));
        json.GetProperty("groups").GetArrayLength().Should().Be(2);
    }

    [Theory]
    [InlineData("2026-03-21")]
    [InlineData("21/3/2026")]
    [InlineData("21.03.2026")]
    [InlineData("20260321")]
    [InlineData("2026-03-21T10:15:00Z")]
    [InlineData("21/03/2026 10:15")]
    [InlineData("1405/01/01")]
    [InlineData("۱۴۰۵/۱/۱")]
    [InlineData("۱/۱/۱۴۰۵")]
    public async Task Days_are_read_year_first_day_first_as_eight_digits_and_in_either_calendar(string day)
    {
        var json = await JsonAsync("analyze", "cohorts", "--input", File($"who,day\na,{day}\n"), "--customer", "who", "--date", "day", "--calendar", "persian");

        json.GetProperty("cohorts")[0].GetProperty("month").GetString().Should().Be("1405-01");
        json.GetProperty("cohorts")[0].GetProperty("start").GetString().Should().Be("2026-03-21");
    }

    [Fact]
    public async Task A_bad_line_is_named_with_its_number_and_reason_and_the_rest_is_analysed()
    {
        var file = File("score,note\n10,fine\neleven,a\n11,b\n7.5,c\n,d\n9\n\"8\",\"two\nlines\"\n6,\"open\n");

        (await RunAsync("analyze", "nps", "--input", file, "--score", "score", "--json")).Should().Be(ExitCode.Failed);

        Error.Should().Contain("data.csv, line 3, score = \"eleven\": This is no number.")
            .And.Contain("line 4, score = \"11\": The number must be from 0 to 10.")
            .And.Contain("line 5, score = \"7.5\": A whole number is needed.")
            .And.Contain("line 6, score = \"\": A value is needed here.")
            .And.Contain("line 7: The line has 1 values, the header 2 columns.")
            .And.Contain("line 10: A quotation mark is opened and not closed.");
        var json = System.Text.Json.JsonDocument.Parse(Output).RootElement;
        (json.GetProperty("lines_used").GetInt32(), json.GetProperty("lines_refused").GetInt32(), json.GetProperty("answers").GetInt32()).Should().Be((2, 6, 2));
        json.GetProperty("refused_lines")[0].GetProperty("line").GetInt32().Should().Be(3);
    }

    [Fact]
    public async Task Many_bad_lines_are_named_up_to_a_limit_and_counted()
    {
        (await RunAsync("analyze", "nps", "--input", File("score\n10\n" + string.Concat(Enumerable.Repeat("x\n", 250))), "--score", "score")).Should().Be(ExitCode.Failed);

        Error.Should().Contain("line 202").And.NotContain("line 203").And.Contain("and 50 more lines of data.csv");
        Output.Should().Contain("Lines refused: 250").And.Contain("NPS: 100");
    }

    [Fact]
    public async Task An_unknown_column_is_answered_with_the_columns_there_are()
    {
        (await RunAsync("analyze", "nps", "--input", File("Region;Score \nA;1\n"), "--score", "points")).Should().Be(ExitCode.WrongUsage);
        Error.Should().Contain("There is no column \"points\". The file has: Region, Score");

        (await RunAsync("analyze", "nps", "--input", File("Region;Score \nA;1\n"), "--score", "score")).Should().Be(ExitCode.Done, "case and blanks are no matter");
        (await RunAsync("analyze", "nps", "--input", File("score;score\n1;1\n"), "--score", "score")).Should().Be(ExitCode.WrongUsage);
    }

    [Fact]
    public async Task A_file_that_is_missing_or_empty_or_without_lines_is_said()
    {
        (await RunAsync("analyze", "nps", "--input", "no-such.csv", "--score", "s")).Should().Be(ExitCode.WrongUsage);
        Error.Should().Contain("There is no file \"no-such.csv\".");

        (await RunAsync("analyze", "nps", "--input", File(string.Empty), "--score", "s")).Should().Be(ExitCode.WrongUsage);
        Error.Should().Contain("The file is empty");

        (await RunAsync("analyze", "nps", "--input", File("score\n"), "--score", "score")).Should().Be(ExitCode.Failed);
        Error.Should().Contain("no line that can be analysed");
        Output.Should().BeEmpty();
    }

    [Theory]
    [InlineData("analyze")]
    [InlineData("analyze", "astrology")]
    [InlineData("analyze", "nps", "--score", "score")]
    [InlineData("analyze", "nps", "--input", "{file}")]
    [InlineData("analyze", "nps", "--input", "{file}", "--score")]
    [InlineData("analyze", "nps", "--input", "{file}", "--score", "score", "--colour", "red")]
    [InlineData("analyze", "backtest", "--input", "{file}", "--score", "score", "--outcome", "score", "--bands", "ten")]
    [InlineData("analyze", "cohorts", "--input", "{file}", "--customer", "score", "--date", "score", "--calendar", "mayan")]
    [InlineData("analyze", "purchases", "--input", "{file}", "--customer", "score", "--date", "score")]
    [InlineData("analyze", "purchases", "--input", "{file}", "--customer", "score", "--date", "score", "--calibration-end", "soon")]
    [InlineData("analyze", "purchases", "--input", "{file}", "--customer", "score", "--date", "score", "--calibration-end", "2026-01-02", "--end", "2026-01-01")]
    [InlineData("analyze", "purchases", "--input", "{file}", "--customer", "score", "--date", "score", "--calibration-end", "2026-01-02", "--unit-days", "0")]
    public async Task What_cannot_be_understood_is_said(params string[] args)
    {
        var file = File("score\n1\n");

        (await RunAsync([.. args.Select(word => word.Replace("{file}", file, StringComparison.Ordinal))])).Should().Be(ExitCode.WrongUsage);

        Error.Should().NotBeEmpty();
        Output.Contains('{', StringComparison.Ordinal).Should().BeFalse();
    }

    [Fact]
    public async Task Results_and_refusals_speak_Persian_when_asked_to()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("fa");

        await RunAsync("analyze", "nps", "--input", File("score\n10\nx\n"), "--score", "score");

        Output.Should().Contain("مروج: 1");
        Error.Should().Contain("سطر 3");
    }
}
