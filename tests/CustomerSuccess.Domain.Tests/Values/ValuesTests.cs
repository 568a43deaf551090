using static CustomerSuccess.Domain.Tests.Examples;

namespace CustomerSuccess.Domain.Tests.Values;

public class ValuesTests
{
    [Theory]
    [InlineData("كتاب علي", "کتاب علی")] // Arabic kaf and ye.
    [InlineData("۱۴۰۳ ١٤٠٣", "1403 1403")] // Persian and Arabic-Indic digits.
    [InlineData("می\u200Cخواهم", "میخواهم")] // The half-space is ignored.
    [InlineData("ACME  Co. ", "acme co.")]
    [InlineData("\uFEBD", "ض")] // A presentation form is its letter.
    [InlineData("مُحَمَّد", "محمد")] // Marks are ignored.
    [InlineData("كـــتاب", "کتاب")] // So is the stretching of a letter.
    [InlineData(null, "")]
    [InlineData(" \t", "")]
    public void Folded_text_is_the_same_for_what_reads_the_same(string? text, string folded)
    {
        FoldedText.Of(text).Should().Be(folded);
        FoldedText.Of(folded).Should().Be(folded, "folding twice changes nothing");
    }

    [Fact]
    public void Money_of_two_currencies_does_not_add()
    {
        (new Money(2, Dollar) + new Money(-3, Dollar)).Should().Be(new Money(-1, Dollar));
        var mix = () => new Money(1, Dollar) + new Money(1, new Currency("IRR"));
        mix.Should().Throw<InvalidOperationException>();
        var overflow = () => new Money(long.MaxValue, Dollar) + new Money(1, Dollar);
        overflow.Should().Throw<OverflowException>();
    }

    [Fact]
    public void Recurring_revenue_of_two_currencies_does_not_add()
    {
        (new MrrAmount(1, Dollar) + new MrrAmount(2, Dollar)).Should().Be(new MrrAmount(3, Dollar));
        new MrrAmount(12_345, Dollar).MinorUnits.Should().Be(1.2345m);
        var mix = () => new MrrAmount(1, Dollar) + new MrrAmount(1, default);
        mix.Should().Throw<InvalidOperationException>();
    }

    [Theory]
    [InlineData("USD", 2, 100)]
    [InlineData("IRR", 0, 1)]
    [InlineData("JPY", 0, 1)]
    [InlineData("KWD", 3, 1_000)]
    [InlineData("CLF", 4, 10_000)]
    public void A_currency_has_its_digits(string code, int digits, int units)
    {
        new Currency(code).MinorDigits().Should().Be(digits);
        new Currency(code).MinorUnitsPerUnit().Should().Be(units);
    }

    [Theory]
    [InlineData("usd")]
    [InlineData("US")]
    [InlineData("USDT")]
    [InlineData("۱۲۳")]
    public void What_is_no_currency_code_is_refused(string code)
    {
        var create = () => new Currency(code);
        create.Should().Throw<ArgumentException>();
    }

    [Fact]
    public void A_currency_that_nobody_chose_is_XXX() => default(Currency).Code.Should().Be("XXX");

    [Fact]
    public void A_ratio_without_a_base_gives_its_reason_and_keeps_it()
    {
        Figure.Ratio(1, 4, WhyNot.NoCustomers).Should().Be(new Figure.Defined(0.25m));
        var none = Figure.Ratio(1, 0, WhyNot.NoCustomers);
        none.Should().Be(new Figure.NotDefined(WhyNot.NoCustomers));
        none.Then(_ => new Figure.Defined(1)).Should().Be(none);
    }

    [Fact]
    public void The_range_of_64_in_1000_is_5_0_to_8_1_percent()
    {
        var range = WilsonRange.Of(64, 1_000);
        (decimal.Round(range.Low, 3), decimal.Round(range.High, 3)).Should().Be((0.050m, 0.081m));
    }

    [Theory]
    [InlineData(0, 10, 0, 0.2775)] // z² ÷ (n + z²)
    [InlineData(10, 10, 0.7225, 1)]
    public void A_range_stays_on_the_scale(int part, int whole, double low, double high)
    {
        var range = WilsonRange.Of(part, whole);
        range.Low.Should().BeApproximately((decimal)low, 0.0001m);
        range.High.Should().BeApproximately((decimal)high, 0.0001m);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(2, 1)]
    [InlineData(-1, 1)]
    public void A_share_that_is_none_has_no_range(int part, int whole)
    {
        var range = () => WilsonRange.Of(part, whole);
        range.Should().Throw<ArgumentOutOfRangeException>();
    }
}
