using CustomerSuccess.Domain.Churn;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Health;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Time;
using CustomerSuccess.Web.Language;
using CustomerSuccess.Web.Tests.Overview;
using CustomerSuccess.Web.Working;
using Microsoft.Extensions.DependencyInjection;

namespace CustomerSuccess.Web.Tests.Working;

public class WorkingCsvTests : PageTest
{
    private static readonly Period September = new(new DateOnly(2026, 9, 1), new DateOnly(2026, 10, 1));
    private readonly StubLists _lists = new();

    public WorkingCsvTests()
    {
        Services.AddSingleton<IFigureLists>(_lists);
        Services.AddSingleton<IChurnReasons>(new StubReasons());
        Services.AddScoped<WorkingCsv>();
    }

    [Fact]
    public async Task Has_units_in_the_head_and_both_calendars_in_the_rows()
    {
        var customer = CustomerId.New();
        _lists.Lines.Add(new FigureLine(
            customer, "Saltmarsh, Hotels", "Large", new DateOnly(2026, 10, 1), new MrrAmount(3_960_500_000, HandWorked.Dollars), null,
            new HealthReading(new Figure.Defined(38.25m), HealthBand.AtRisk, 0.9m, false), StubReasons.Price.Id));

        (await WriteAsync(FigurePart.Lost, LanguageChoice.English)).Should().Equal(
            "Customer,Customer id,Segment,Last day,Last day (Jalali),MRR a month (USD),Health 60 days before (0 to 100),Band,Reason",
            $"\"Saltmarsh, Hotels\",{customer.Value},Large,2026-09-30,1405/07/08,3960.5,38.25,At risk,Price");
    }

    [Fact]
    public async Task Speaks_Persian_while_numbers_stay_readable_to_programs()
    {
        Choose(DisplayChoices.UsualFor(LanguageChoice.Persian));
        _lists.Lines.Add(new FigureLine(CustomerId.New(), "هتل کویر", null, new DateOnly(2026, 9, 11), null, 3, null, null));

        var lines = await WriteAsync(FigurePart.Detractors, LanguageChoice.Persian);

        lines[0].Should().StartWith("مشتری,شناسهٔ مشتری,بخش,روز پاسخ,روز پاسخ (شمسی),پاسخ (از ۱۰)");
        lines[1].Should().Contain("2026-09-11,1405/06/20,3");
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://x\")")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    public async Task Names_that_a_spreadsheet_would_run_are_text(string name)
    {
        _lists.Lines.Add(new FigureLine(CustomerId.New(), name, name, null, null, null, null, null));

        var line = (await WriteAsync(FigurePart.ActiveAtEnd, LanguageChoice.English))[1];

        line.TrimStart('"').Should().StartWith("'");
        line.Should().NotContain($",{name[0]}");
    }

    [Fact]
    public async Task Holds_every_row_of_a_list_longer_than_one_reading()
    {
        _lists.Lines.AddRange(Enumerable.Range(0, 2_500).Select(i => new FigureLine(CustomerId.New(), $"Customer {i}", null, null, null, null, null, null)));

        (await WriteAsync(FigurePart.ActiveAtEnd, LanguageChoice.English)).Should().HaveCount(2_501).And.OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task Nothing_is_written_for_those_who_may_not_read_figures()
    {
        await using var services = Services.BuildServiceProvider();
        await using var target = new StringWriter();
        var staff = new Viewer(MemberId.New(), [Role.Staff]);

        var write = () => services.GetRequiredService<WorkingCsv>().WriteAsync(target, FigurePart.Lost, September, Filter.All, staff, LanguageChoice.English, CancellationToken.None);

        await write.Should().ThrowAsync<NotAllowedException>();
        target.ToString().Should().BeEmpty();
    }

    private async Task<string[]> WriteAsync(FigurePart part, LanguageChoice language)
    {
        await using var services = Services.BuildServiceProvider();
        await using var target = new StringWriter();
        await services.GetRequiredService<WorkingCsv>().WriteAsync(target, part, September, Filter.All, HandWorked.Lead, language, CancellationToken.None);
        return target.ToString().Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
    }
}
