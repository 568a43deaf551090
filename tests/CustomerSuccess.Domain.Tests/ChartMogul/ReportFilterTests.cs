using CustomerSuccess.Domain.ChartMogul;
using CustomerSuccess.Domain.Revenue;

namespace CustomerSuccess.Domain.Tests.ChartMogul;

public class ReportFilterTests
{
    [Fact]
    public void Plans_and_groups_choose_subscriptions_and_the_rest_customers()
    {
        var filter = ReportFilter.Read("region~ANY~'US','FR'~AND~plan~ANY~pl_1,'pl_2'~AND~plan_group~EQ~'plg_1'~AND~active_quantity~GTE~10", out var fault)!;

        fault.Should().BeEmpty();
        (string.Join(' ', filter.Plans), string.Join(' ', filter.PlanGroups), filter.ArePlansLeftOut).Should().Be(("pl_1 pl_2", "plg_1", false));
        filter.Customers.Select(condition => $"{condition.Field} {condition.Operator} {string.Join(' ', condition.Values)}").Should().Equal("Region Any US FR", "ActiveQuantity GreaterOrEqual 10");
        ReportFilter.Read(null, out _).Should().BeEquivalentTo(ReportFilter.None);
        ReportFilter.Read("plan~NONE~pl_1,pl_2", out _)!.ArePlansLeftOut.Should().BeTrue();
        var all = ReportFilter.Read("plan~ALL~pl_1,pl_2", out _)!;
        (all.Plans.Count, string.Join(' ', all.Customers[0].Values)).Should().Be((0, "pl_1 pl_2"));
    }

    [Fact]
    public void Text_in_quotes_may_have_what_else_divides()
    {
        var filter = ReportFilter.Read("tags~ANY~'Cities, large', 'a~AND~b'~AND~custom.plan name~EQ~'8'", out _)!;

        filter.Customers.Select(condition => $"{condition.Attribute}|{string.Join('|', condition.Values)}").Should().Equal("|Cities, large|a~AND~b", "plan name|\"8\"");
    }

    [Theory]
    [InlineData("mrr~GT~150", "*mrr*not supported*")]
    [InlineData("region~CONTAINS~'US'", "*CONTAINS*not supported*ANY, EQ, NONE*")]
    [InlineData("region~EQ~'US','DE'", "*one value*")]
    [InlineData("region", "*filter~operator~value*")]
    [InlineData("region~ANY~'US", "*single quotes*")]
    [InlineData("region~ANY~", "*no value*")]
    [InlineData("region~ANY~'US'~AND~", "*filter~operator~value*")]
    [InlineData("tags~ANY~O'Neil", "*single quotes*")]
    [InlineData("tags~ANY~a~b", "*single quotes*")]
    [InlineData("plan~ANY~pl_1~AND~plan~NONE~pl_2", "*joined to no other*")]
    [InlineData("plan~ALL~pl_1~AND~plan_group~ANY~plg_2", "*joined to no other*")]
    [InlineData("active_quantity~BETWEEN~0,11", "*BETWEEN*not supported*")]
    [InlineData("active_quantity~GT~many", "*number*")]
    [InlineData("active_quantity~GT~1.5", "*whole number*")]
    [InlineData("custom.age~GT~'18'", "*number*")]
    [InlineData("custom.age~NOT_EQ~18", "*NOT_EQ*not supported*")]
    [InlineData("customer_status~ANY~'past_due'", "*past_due*active, cancelled, lead*")]
    public void What_is_not_understood_is_a_fault(string text, string message)
    {
        ReportFilter.Read(text, out var fault).Should().BeNull();
        fault.Should().Match(message);
    }

    [Theory]
    [InlineData("region~ANY~'US','DE'", true)]
    [InlineData("region~NONE~'US','DE'", false)]
    [InlineData("region~NONE~'FR'", true)]
    [InlineData("currency~ANY~'EUR'", true)]
    [InlineData("currency~NONE~'GBP'", true)]
    [InlineData("currency~NONE~'USD'", false)]
    [InlineData("plan~ALL~gold,bronze", true)]
    [InlineData("plan~ALL~gold,silver", false)]
    [InlineData("tags~ALL~'vip','pilot'", true)]
    [InlineData("tags~ALL~'vip','beta'", false)]
    [InlineData("tags~ANY~'beta','pilot'", true)]
    [InlineData("tags~NONE~'VIP'", true)] // Tags are told apart by every letter.
    [InlineData("data_source~NONE~ds_2", true)]
    [InlineData("customer_status~ANY~'active','lead'", true)]
    [InlineData("customer_status~NONE~'active'", false)]
    [InlineData("active_quantity~EQ~12", true)]
    [InlineData("active_quantity~NOT_EQ~12", false)]
    [InlineData("active_quantity~GT~12", false)]
    [InlineData("active_quantity~GTE~12", true)]
    [InlineData("active_quantity~LT~13", true)]
    [InlineData("active_quantity~LTE~11", false)]
    [InlineData("custom.channel~EQ~'Facebook'", true)]
    [InlineData("custom.channel~GT~3", false)] // Text is not above a number,
    [InlineData("custom.nothing~LT~3", false)] // and nor is what is missing below one.
    [InlineData("custom.nothing~NONE~3", true)]
    [InlineData("custom.age~EQ~18", true)]
    [InlineData("custom.age~EQ~18.0", true)]
    [InlineData("custom.age~EQ~'18'", false)] // A number is no text of the same digits.
    [InlineData("custom.age~GTE~18", true)]
    [InlineData("custom.age~LT~18", false)]
    [InlineData("custom.pro~ANY~true", true)]
    [InlineData("custom.pro~NONE~true", false)]
    public void A_condition_holds_or_not(string text, bool expected)
    {
        var customer = new CustomerTraits(
            "US", ["USD", "EUR"], ["bronze", "gold"], ["vip", "pilot"], new Dictionary<string, string> { ["channel"] = "Facebook", ["age"] = "18", ["pro"] = "true" }, "ds_1", "active", 12);

        ReportFilter.Read(text, out var fault).Should().NotBeNull(fault);
        ReportFilter.Read(text, out _)!.Customers.Should().ContainSingle().Which.Holds(customer).Should().Be(expected);
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
