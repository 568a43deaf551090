using CustomerSuccess.Domain.Time;
using CustomerSuccess.Web.Components;
using CustomerSuccess.Web.Overview;
using CustomerSuccess.Web.Working;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Tests.Overview;

public class CardsFileTests : PageTest
{
    [Fact]
    public async Task A_card_is_a_row_with_its_numbers_apart_from_their_units_and_none_where_none_is_defined()
    {
        await using var services = Services.BuildServiceProvider();
        CardView[] cards =
        [
            new(MetricName.Churn, "Churn", new MetricCardView("6.4%", "64 lost of 1,000", new ChangeView(ChangeDirection.Up, "+0.9 pt", "vs Aug"))),
            new(MetricName.Clv, "CLV", new MetricCardView("–", "Not defined", WhyNot: "No customer was lost.")),
        ];

        var sheet = CardsFile.Of(cards, new Period(new(2026, 9, 1), new(2026, 10, 1)), services.GetRequiredService<IStringLocalizer<OverviewPage>>());

        sheet.Rows[0].Select(cell => (object?)cell.Number ?? (object?)cell.Day ?? cell.Shown).Should().Equal("Churn", new DateOnly(2026, 9, 1), new DateOnly(2026, 9, 30), 6.4m, "%", "64 lost of 1,000", 0.9m, "pt", "vs Aug", string.Empty);
        sheet.Rows[1][3].Number.Should().BeNull();
        sheet.Rows[1][9].Shown.Should().Be("No customer was lost.");
    }
}
