using CustomerSuccess.Domain.ChartMogul;
using CustomerSuccess.Domain.Revenue;

namespace CustomerSuccess.Domain.Tests.ChartMogul;

public class ReportFilterTests
{
    [Fact]
    public void Regions_and_plans_are_read()
    {
        var filter = ReportFilter.Read("region~ANY~'US','FR'~AND~plan~ANY~pl_1,'pl_2'~AND~plan_group~EQ~'plg_1'", out var fault)!;

        fault.Should().BeEmpty();
        filter.Countries.Should().Equal("US", "FR");
        filter.Plans.Should().Equal("pl_1", "pl_2");
        filter.PlanGroups.Should().Equal("plg_1");
        ReportFilter.Read(null, out _).Should().BeEquivalentTo(ReportFilter.None);
    }

    [Theory]
    [InlineData("mrr~GT~150", "*mrr*not supported*")]
    [InlineData("region~NONE~'US'", "*NONE*not supported*")]
    [InlineData("region~ANY~'US'~AND~region~ANY~'DE'", "*comes twice*")]
    [InlineData("region", "*filter~operator~value*")]
    public void What_is_not_understood_is_a_fault(string text, string message)
    {
        ReportFilter.Read(text, out var fault).Should().BeNull();
        fault.Should().Match(message);
    }

    [Theory]
    [InlineData("upsell", null, PurchaseKind.Upsell)]
    [InlineData("4000", "Cross-sell of a phone", PurchaseKind.CrossSell)]
    [InlineData(null, "Loyalty club", PurchaseKind.LoyaltyProgramme)]
    [InlineData("ordinary", "upsell", PurchaseKind.Ordinary)]
    [InlineData(null, "Setup Fees", PurchaseKind.OneOff)]
    [InlineData(null, null, PurchaseKind.OneOff)]
    public void A_line_for_something_bought_once_says_what_kind_it_is(string? account, string? description, PurchaseKind expected) =>
        PurchaseKindWords.KindOf(account, description).Should().Be(expected);

    [Theory]
    [InlineData("Facebook", "Facebook")]
    [InlineData("8", "\"8\"")]
    [InlineData("true", "\"true\"")]
    [InlineData("\"quoted\"", "\"\"quoted\"\"")]
    public void Text_that_would_be_taken_for_something_else_is_kept_in_quotation_marks(string value, string stored)
    {
        AttributeText.Of(value).Should().Be(stored);
        AttributeText.Read(stored).Should().Be(value);
    }

    [Fact]
    public void Numbers_and_truths_come_back_as_what_they_were()
    {
        AttributeText.Read(AttributeText.Of(8m)).Should().Be(8m);
        AttributeText.Read(AttributeText.Of(-2.5m)).Should().Be(-2.5m);
        AttributeText.Read(AttributeText.Of(true)).Should().Be(true);
    }
}
