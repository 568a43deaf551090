using CustomerSuccess.Domain.Purchasing;

namespace CustomerSuccess.Domain.Tests.Purchasing;

public class PurchaseHistoryTests
{
    private static readonly ObservedTime InDays = new(Day(31), UnitOfTime.Day);

    [Fact]
    public void Rows_of_one_day_are_one_purchase()
    {
        var history = PurchaseHistory.Of([new(Day(9), 4), new(Day(1), 10), new(Day(9), 2), new(Day(1), 1)]);
        history.Days.Should().Equal(new PurchaseDay(Day(1), 11), new PurchaseDay(Day(9), 6));
        history.SummaryOf(InDays).Should().Be(new PurchaseSummary(1, 8, 30, 6));
        history.SummaryOf(new ObservedTime(Day(31), UnitOfTime.Week)).Should().Be(new PurchaseSummary(1, 8 / 7d, 30 / 7d, 6));
    }

    [Fact]
    public void A_refund_is_no_purchase_and_is_taken_off_the_one_before()
    {
        var history = PurchaseHistory.Of([new(Day(1), -5), new(Day(2), 10), new(Day(4), 20), new(Day(6), -8), new(Day(7), 0)]);
        history.Days.Should().Equal(new PurchaseDay(Day(2), 10), new PurchaseDay(Day(4), 12), new PurchaseDay(Day(7), 0));
    }

    [Fact]
    public void What_came_after_the_time_observed_is_held_out()
    {
        var history = PurchaseHistory.Of([new(Day(1), 1), new(Day(10), 3), new(Day(11), 5), new(Day(20), 7)]);
        history.SummaryOf(new ObservedTime(Day(10), UnitOfTime.Day)).Should().Be(new PurchaseSummary(1, 9, 9, 3));
        history.CountIn(Day(10), Day(20)).Should().Be(2);
        history.CountIn(Day(11), Day(19)).Should().Be(0);
        PurchaseHistory.Of([new(Day(12), 1)]).SummaryOf(new ObservedTime(Day(10), UnitOfTime.Day)).Should().BeNull("nobody knew the customer then");
    }

    [Fact]
    public void Tracking_puts_what_came_beside_what_was_expected()
    {
        var model = new BgNbd(0.5, 10, 1e-9, 1e3, UnitOfTime.Day);
        PurchaseHistory[] customers = [PurchaseHistory.Of([new(Day(1), 1), new(Day(3), 1), new(Day(12), 1)]), PurchaseHistory.Of([new(Day(6), 1)])];
        var tracking = PurchaseTracking.Of(model, customers, Day(1), Day(15), 5);

        // Nobody leaves, so that 0.05 purchases a day are expected of each customer after the first.
        tracking.Periods.Select(period => (period.LastDay, period.Actual)).Should().Equal((Day(5), 1), (Day(10), 1), (Day(15), 2));
        tracking.Periods.Select(period => Math.Round(period.Expected, 5)).Should().Equal(0.2, 0.65, 1.15);
    }

    private static DateOnly Day(int day) => new(2026, 1, day);
}
