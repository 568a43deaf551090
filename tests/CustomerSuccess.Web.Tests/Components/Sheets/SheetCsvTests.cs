using System.Globalization;
using CsvHelper;
using CustomerSuccess.Domain.Time;
using CustomerSuccess.Web.Components.Charts;
using CustomerSuccess.Web.Components.Sheets;
using CustomerSuccess.Web.Language;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Tests.Components.Sheets;

public class SheetCsvTests : PageTest
{
    private static readonly ChartTableView Table = new(
        ["Period", "Churn", "MRR", "Note"],
        [["Mehr 1405", "۶٫۴٪", "۷۶۳٬۵۰۰ تومان", "–"], ["Aban 1405", "–", "۱٬۰۰۰ تومان", "=cmd|' /C calc'!A0"]])
    {
        Days = [new Period(new DateOnly(2026, 9, 23), new DateOnly(2026, 10, 23)), new Period(new DateOnly(2026, 10, 23), new DateOnly(2026, 11, 22))],
    };

    [Fact]
    public async Task A_chart_is_read_back_as_numbers_with_units_in_the_heads_and_dates_in_both_calendars()
    {
        var rows = await ReadAsync(text => Table.Sheet("Churn", text));

        rows[0].Should().Equal("Period", "First day", "First day (Jalali)", "Last day", "Last day (Jalali)", "Churn (%)", "MRR (تومان)", "Note");
        rows[1].Should().Equal("Mehr 1405", "2026-09-23", "1405/07/01", "2026-10-22", "1405/07/30", "6.4", "763500", "");
        rows[2].Should().Equal("Aban 1405", "2026-10-23", "1405/08/01", "2026-11-21", "1405/08/30", "", "1000", "'=cmd|' /C calc'!A0");
    }

    [Fact]
    public async Task The_heads_are_in_the_users_language()
    {
        Choose(DisplayChoices.UsualFor(LanguageChoice.Persian));

        (await ReadAsync(text => Table.Sheet("ریزش", text)))[0].Should().Contain("نخستین روز");
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+98 21")]
    [InlineData("-1 or less")]
    [InlineData("@here")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    public async Task What_a_spreadsheet_would_run_is_kept_from_it(string entered)
    {
        var sheet = new Sheet("Notes", [new SheetColumn("Words")], [[new SheetCell(entered)]]);

        (await ReadAsync(_ => sheet))[1].Should().Equal("'" + entered);
    }

    private async Task<List<string[]>> ReadAsync(Func<IStringLocalizer, Sheet> sheet)
    {
        await using var services = Services.BuildServiceProvider();
        await using var text = new StringWriter(CultureInfo.InvariantCulture);
        await new SheetCsv(services.GetRequiredService<IStringLocalizer<CsvDownload>>()).WriteAsync(text, sheet(services.GetRequiredService<IStringLocalizer<ChartCard>>()));
        using var csv = new CsvParser(new StringReader(text.ToString()), CultureInfo.InvariantCulture);
        var rows = new List<string[]>();
        while (await csv.ReadAsync())
        {
            rows.Add(csv.Record!);
        }

        return rows;
    }
}
