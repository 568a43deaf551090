using CustomerSuccess.Data.Tests.Ledger;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Health;
using CustomerSuccess.Domain.Policies;
using CustomerSuccess.Domain.Tests.RandomRecords;

namespace CustomerSuccess.Data.Tests.Health;

/// <summary>What the definition says of a customer's health in a random company.</summary>
internal static class DefinedHealth
{
    public static HealthScore ScoreOf(LedgerCase company, DefinedSlice whole, CustomerId customer, MetricPolicies policies, DateOnly day)
    {
        var records = company.Company;
        var recorded = FactorReading.LatestOf(records.FactorValues.Where(value => value.CustomerId == customer), day);
        var computed = ComputedFactors.Of(
            day,
            [.. whole.Spans.Where(span => span.CustomerId == customer)],
            whole.Active.Where(span => span.CustomerId == customer),
            records.Responses.Where(response => response.CustomerId == customer),
            records.Notes.Where(note => note.CustomerId == customer),
            company.Rates,
            RandomCompany.Reporting);
        return HealthScore.Of(DefaultScorecard.Scorecard, [.. recorded, .. computed], day, policies.HealthBands, records.Overrides.Where(other => other.CustomerId == customer));
    }
}
