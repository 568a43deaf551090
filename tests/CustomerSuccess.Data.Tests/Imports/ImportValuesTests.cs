using CustomerSuccess.Data.Imports;
using CustomerSuccess.Domain.Revenue;

namespace CustomerSuccess.Data.Tests.Imports;

public class ImportValuesTests
{
    [Theory]
    [InlineData("2024-02-29", "2024-02-29")]
    [InlineData("2024/2/9", "2024-02-09")]
    [InlineData("۲۰۲۴-۰۲-۲۹", "2024-02-29")]
    [InlineData("٢٠٢٤-٠٢-٢٩", "2024-02-29")]
    [InlineData("2024-02-29 13:05:00", "2024-02-29")]
    [InlineData("2024-02-29T13:05:00Z", "2024-02-29")]
    public void A_day_is_read_in_three_sets_of_digits(string text, string day)
    {
        ImportValues.Day(text, out var value).Should().BeNull();
        ValueWords.Of(value).Should().Be(day);
    }

    [Theory]
    [InlineData("2023-02-29", RefusalReason.NotADate)]
    [InlineData("29.02.2024", RefusalReason.NotADate)]
    [InlineData("0000-01-01", RefusalReason.YearOffRange)]
    [InlineData("9999-12-31", RefusalReason.YearOffRange)]
    [InlineData("24-01-01", RefusalReason.YearOffRange)]
    [InlineData("1403-06-01", RefusalReason.PersianYear)]
    [InlineData("soon", RefusalReason.NotADate)]
    [InlineData("2024-99999999999999999999-01", RefusalReason.NotADate)]
    public void What_is_no_day_is_refused(string text, RefusalReason reason) => ImportValues.Day(text, out _)!.Reason.Should().Be(reason);

    [Theory]
    [InlineData("1234.5", "USD", 123450)]
    [InlineData("1,234.50", "USD", 123450)]
    [InlineData("۱٬۲۳۴٫۵", "USD", 123450)]
    [InlineData("١٢٣٤", "IRR", 1234)]
    [InlineData("45,000,000,000", "IRR", 45_000_000_000)]
    [InlineData("-3", "EUR", -300)]
    [InlineData("1.500", "EUR", 150)]
    [InlineData("0.125", "KWD", 125)]
    public void An_amount_in_main_units_becomes_minor_units(string text, string currency, long minor)
    {
        ImportValues.Amount(new Currency(currency))(text, out var value).Should().BeNull();
        value.Should().Be(minor);
    }

    [Theory]
    [InlineData("1.005", "USD", RefusalReason.TooManyDecimals)]
    [InlineData("1.5", "IRR", RefusalReason.TooManyDecimals)]
    [InlineData("1,5", "USD", RefusalReason.NotAnAmount)]
    [InlineData("$5", "USD", RefusalReason.NotAnAmount)]
    [InlineData("1e5", "USD", RefusalReason.NotAnAmount)]
    [InlineData("1000000000000000000000000000000", "USD", RefusalReason.NumberTooLarge)]
    [InlineData("99999999999999999999999999999999999999999999", "IRR", RefusalReason.NumberTooLarge)]
    [InlineData(".", "USD", RefusalReason.NotAnAmount)]
    public void What_is_no_amount_is_refused(string text, string currency, RefusalReason reason) =>
        ImportValues.Amount(new Currency(currency))(text, out _)!.Reason.Should().Be(reason);

    [Theory]
    [InlineData("cross-sell", PurchaseKind.CrossSell)]
    [InlineData("CrossSell", PurchaseKind.CrossSell)]
    [InlineData("cross_sell", PurchaseKind.CrossSell)]
    [InlineData("ordinary", PurchaseKind.Ordinary)]
    public void A_name_is_read_however_its_words_are_parted(string text, PurchaseKind kind)
    {
        ImportValues.Named<PurchaseKind>(text, out var value).Should().BeNull();
        value.Should().Be(kind);
    }

    [Fact]
    public void A_number_is_no_name() => ImportValues.Named<PurchaseKind>("3", out _)!.Reason.Should().Be(RefusalReason.NotOneOf);

    [Theory]
    [InlineData("بله", true)]
    [InlineData("YES", true)]
    [InlineData("۰", false)]
    public void Yes_and_no_are_read_in_both_languages(string text, bool expected)
    {
        ImportValues.Boolean(text, out var value).Should().BeNull();
        value.Should().Be(expected);
    }
}
