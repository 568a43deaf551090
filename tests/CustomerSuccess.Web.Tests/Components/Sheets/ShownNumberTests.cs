using System.Globalization;
using CustomerSuccess.Web.Components.Sheets;

namespace CustomerSuccess.Web.Tests.Components.Sheets;

public class ShownNumberTests
{
    [Theory]
    [InlineData("1,018", "1018", "")]
    [InlineData("$763,500", "763500", "$")]
    [InlineData("-$1,200.50", "-1200.50", "$")]
    [InlineData("6.4%", "6.4", "%")]
    [InlineData("\u2068−0.9 pt\u2069", "-0.9", "pt")]
    [InlineData("+4", "4", "")]
    [InlineData("۷۶۳٬۵۰۰ تومان", "763500", "تومان")]
    [InlineData("۶٫۴٪", "6.4", "%")]
    public void A_figure_is_read_back_with_its_unit(string shown, string number, string unit) =>
        ShownNumber.Read(shown).Should().Be((decimal.Parse(number, CultureInfo.InvariantCulture), unit));

    [Theory]
    [InlineData("")]
    [InlineData("=1+1")]
    [InlineData("Sep 2026")]
    [InlineData("2026-09-01")]
    [InlineData("1.2 to 3.4")]
    [InlineData("Golestan 2")]
    public void Other_text_is_no_number(string shown) => ShownNumber.Read(shown).Should().BeNull();
}
