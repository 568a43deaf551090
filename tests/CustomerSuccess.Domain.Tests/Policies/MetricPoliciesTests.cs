using System.Text.Json;
using CustomerSuccess.Domain.Activity;
using CustomerSuccess.Domain.Churn;
using CustomerSuccess.Domain.Costs;
using CustomerSuccess.Domain.Health;
using CustomerSuccess.Domain.Lifetime;
using CustomerSuccess.Domain.Nps;
using CustomerSuccess.Domain.Policies;
using CustomerSuccess.Domain.Revenue;

namespace CustomerSuccess.Domain.Tests.Policies;

public class MetricPoliciesTests
{
    private static readonly MetricPolicies AllOtherThanDefault = new()
    {
        Activity = new ActivityPolicy(30, PausedCustomers.Churned, 5),
        NewCustomersLost = NewCustomersLost.LeftOut,
        ReturnIsNewAfterMonths = 12,
        MonthLength = MonthLength.Weeks4Point33,
        QuickRatioCountsReactivation = false,
        Expansion = ExpansionMeaning.Recurring,
        CostDenominator = CostDenominator.MeanOfStartAndEnd,
        Lifetime = LifetimeForm.OneOverChurn,
        GrossMargin = 0.8m,
        LifetimeChurnMonths = 3,
        NpsLevel = NpsLevel.Revenue,
        NpsWindowDays = 365,
        HealthBands = new HealthBands(80, 40, 0.3m),
    };

    [Fact]
    public void The_JSON_form_keeps_every_policy()
    {
        foreach (var policies in new[] { MetricPolicies.Default, AllOtherThanDefault })
        {
            JsonSerializer.Deserialize<MetricPolicies>(JsonSerializer.Serialize(policies)).Should().Be(policies);
        }
    }

    [Fact]
    public void Policies_that_an_older_version_did_not_know_take_their_default() =>
        JsonSerializer.Deserialize<MetricPolicies>("{}").Should().Be(MetricPolicies.Default);

    [Fact]
    public void The_defaults_are_those_of_the_documentation() => MetricPolicies.Default.Should().Be(new MetricPolicies
    {
        Activity = new ActivityPolicy(90, PausedCustomers.ActiveWithoutMrr, 0),
        NewCustomersLost = NewCustomersLost.Counted,
        ReturnIsNewAfterMonths = null,
        MonthLength = MonthLength.YearOf365Point25,
        QuickRatioCountsReactivation = true,
        Expansion = ExpansionMeaning.OneOffPurchases,
        CostDenominator = CostDenominator.ActiveInPeriod,
        Lifetime = LifetimeForm.SurvivalMean,
        GrossMargin = 1,
        LifetimeChurnMonths = 6,
        NpsLevel = NpsLevel.Response,
        NpsWindowDays = 90,
        HealthBands = new HealthBands(75, 50, 0.5m),
    });
}
