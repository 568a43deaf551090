using CustomerSuccess.Domain.Revenue;

namespace CustomerSuccess.Domain.Tests.Revenue;

public class LargestTermTests
{
    [Theory]
    [InlineData(10_000_000_000_000, 1, BillingUnit.Month, 1, true)]
    [InlineData(10_000_000_000_001, 1, BillingUnit.Month, 1, false)]
    [InlineData(10_000_000_000_000, 2, BillingUnit.Month, 1, false)]
    [InlineData(10_000_000_000_000, 1, BillingUnit.Year, 1, true)]
    [InlineData(10_000_000_000_001, 1, BillingUnit.Year, 1, false)] // A year's price is held to the same, though less of it is a month's.
    [InlineData(328_542_094_455, 1, BillingUnit.Day, 1, true)] // 10,000,000,000,000 × 16 ÷ 487 = 328,542,094,455.8.
    [InlineData(328_542_094_456, 1, BillingUnit.Day, 1, false)]
    [InlineData(long.MaxValue, 1_000_000, BillingUnit.Day, 1_200, false)]
    public void A_term_may_cost_what_leaves_room_for_sums_of_its_MRR(long amount, int quantity, BillingUnit unit, int count, bool allows) =>
        LargestTerm.Allows(amount, quantity, unit, count).Should().Be(allows);

    [Fact]
    public void Ninety_two_of_the_largest_fit_in_64_bits()
    {
        foreach (var (unit, amount) in new[] { (BillingUnit.Month, 10_000_000_000_000), (BillingUnit.Day, 328_542_094_455) })
        {
            var one = TermMrr.TenThousandths(amount, 1, 0, unit, 1, MonthLength.YearOf365Point25);
            FluentActions.Invoking(() => checked(92 * one)).Should().NotThrow();
        }
    }
}
