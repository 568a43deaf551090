using CustomerSuccess.Domain.Costs;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Health;

namespace CustomerSuccess.Domain.Tests.RandomRecords;

/// <summary>Costs shared and pinned, spread and of one day; values of health factors; overrides.</summary>
internal static class RandomUpkeep
{
    private static readonly string[] Factors = ["product-use", "outcome", "support-load", "relationship", "growth-signals"];

    public static Cost NextCost(this RandomCompany company)
    {
        var from = company.Days.Next();
        var pin = company.Random.Next(4);
        return new Cost
        {
            Id = new CostId(company.NextGuid()),
            CategoryId = company.OneOf(company.Categories).Id,
            From = from,
            Until = company.Random.Next(2) == 0 ? from.AddDays(1) : company.Days.After(from),
            AmountMinor = company.Random.Next(1_000_000),
            Currency = company.OneOf(RandomCompany.Currencies[..^1]),
            IsRefund = company.Random.Next(10) == 0,
            CountedBasisPoints = company.OneOf([10_000, 10_000, 5_000, 3_333, 0]),
            CustomerId = pin == 0 ? company.OneOf(company.Customers).Id : null,
            Segment = pin == 1 ? company.OneOf(RandomCompany.Segments) : null,
            EntryKey = company.NextGuid(),
            IsWithdrawn = company.Random.Next(10) == 0,
        };
    }

    public static IEnumerable<FactorValue> FactorValuesOf(this RandomCompany company, Customer customer) =>
        from factor in Factors
        where company.Random.Next(3) > 0
        from day in Enumerable.Range(0, company.Random.Next(1, 4)).Select(_ => company.Days.Next()).Distinct().ToList()
        select new FactorValue { Id = new FactorValueId(company.NextGuid()), CustomerId = customer.Id, Factor = factor, On = day, Value = company.Random.Next(-1_000, 11_000) / 100m, EnteredBy = day.Day % 2 == 0 ? company.Managers[0] : null };

    public static HealthOverride NextOverride(this RandomCompany company, Customer customer)
    {
        var from = company.Days.Next();
        return new HealthOverride
        {
            Id = company.NextGuid(),
            CustomerId = customer.Id,
            Score = company.Random.Next(10_001) / 100m,
            Reason = "Made up by a test.",
            From = from,
            Until = from.AddDays(company.Random.Next(1, 91)),
            Author = company.OneOf(company.Managers),
        };
    }
}
