using CustomerSuccess.Domain.Activity;
using CustomerSuccess.Domain.Policies;
using CustomerSuccess.Domain.Revenue;

namespace CustomerSuccess.Data.Ledger;

/// <summary>The policies that make active spans and MRR of terms and purchases.</summary>
internal sealed record ActivityRules(ActivityPolicy Activity, MonthLength MonthLength)
{
    public static ActivityRules Of(MetricPolicies policies) => new(policies.Activity, policies.MonthLength);
}
