using CustomerSuccess.Domain.Revenue;
using static CustomerSuccess.Domain.Tests.Examples;

namespace CustomerSuccess.Domain.Tests.Revenue;

public class TermMrrTests
{
    [Theory]
    [InlineData(BillingUnit.Year, 1, 12_000, 1_000)] // 120 a year are 10 a month.
    [InlineData(BillingUnit.Month, 6, 6_000, 1_000)]
    [InlineData(BillingUnit.Month, 3, 3_000, 1_000)]
    [InlineData(BillingUnit.Month, 1, 1_000, 1_000)]
    [InlineData(BillingUnit.Year, 2, 24_000, 1_000)]
    public void An_interval_is_divided_by_its_months(BillingUnit unit, int count, long amount, int monthly) => Of(unit, count, amount).MinorUnits.Should().Be(monthly);

    [Theory]
    [InlineData(BillingUnit.Week, MonthLength.YearOf365Point25, 4348.2143)] // 10 × 365.25 ÷ 12 ÷ 7 = 43.482142857…
    [InlineData(BillingUnit.Week, MonthLength.Days30Point4375, 4348.2143)]
    [InlineData(BillingUnit.Week, MonthLength.Weeks52, 4333.3333)]
    [InlineData(BillingUnit.Week, MonthLength.Weeks4Point33, 4330)]
    [InlineData(BillingUnit.Day, MonthLength.YearOf365Point25, 30437.5)]
    [InlineData(BillingUnit.Day, MonthLength.Days30Point4375, 30437.5)]
    [InlineData(BillingUnit.Day, MonthLength.Weeks52, 30333.3333)] // 7 × 52 ÷ 12
    [InlineData(BillingUnit.Day, MonthLength.Weeks4Point33, 30310)]
    public void Weeks_and_days_follow_the_policy(BillingUnit unit, MonthLength length, double cents)
    {
        var term = Term("2026-01-01", null, 1_000);
        term.Unit = unit;
        TermMrr.Of(term, length).MinorUnits.Should().Be((decimal)cents);
    }

    [Theory]
    [InlineData(3, 1_000, 0.27)] // 0.30 less a tenth
    [InlineData(3, 3_333, 0.20001)]
    [InlineData(3, 10_000, 0)]
    [InlineData(0, 0, 0)]
    public void Quantity_and_discount_count(int quantity, int discount, double dollars)
    {
        var term = Term("2026-01-01", null, 10);
        (term.Quantity, term.DiscountBasisPoints) = (quantity, discount);
        TermMrr.Of(term, MonthLength.YearOf365Point25).MinorUnits.Should().Be((decimal)dollars * 100);
    }

    [Theory]
    [InlineData(1, 64, 156)] // 156.25 ten-thousandths
    [InlineData(1, 16, 625)]
    [InlineData(1, 32, 312)] // 312.5: half to even, down
    [InlineData(3, 32, 938)] // 937.5: half to even, up
    public void It_is_rounded_once_half_to_even(long amount, int months, long tenThousandths) => Of(BillingUnit.Month, months, amount).TenThousandths.Should().Be(tenThousandths);

    [Fact]
    public void What_no_record_may_be_is_refused()
    {
        foreach (var spoil in new Action<SubscriptionTerm>[] { term => term.AmountMinor = -1, term => term.Quantity = -1, term => term.DiscountBasisPoints = 10_001, term => term.DiscountBasisPoints = -1, term => term.UnitCount = 0 })
        {
            var term = Term("2026-01-01", null);
            spoil(term);
            var read = () => TermMrr.Of(term, MonthLength.YearOf365Point25);
            read.Should().Throw<ArgumentOutOfRangeException>();
        }
    }

    [Fact]
    public void An_amount_that_does_not_fit_throws()
    {
        var read = () => Of(BillingUnit.Day, 1, long.MaxValue);
        read.Should().Throw<OverflowException>();
    }

    private static MrrAmount Of(BillingUnit unit, int count, long amount)
    {
        var term = Term("2026-01-01", null, amount);
        (term.Unit, term.UnitCount) = (unit, count);
        return TermMrr.Of(term, MonthLength.YearOf365Point25);
    }
}
