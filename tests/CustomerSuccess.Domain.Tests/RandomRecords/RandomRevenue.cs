using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Revenue;

namespace CustomerSuccess.Domain.Tests.RandomRecords;

/// <summary>Subscriptions with breaks, pauses, trials and cancelled orders; purchases with refunds; rates that move.</summary>
internal static class RandomRevenue
{
    public static IEnumerable<Subscription> SubscriptionsOf(this RandomCompany company, Customer customer)
    {
        // A third of the customers only purchase.
        for (var left = Math.Max(0, company.Random.Next(-1, 3)); left > 0; left--)
        {
            var id = new SubscriptionId(company.NextGuid());
            yield return new Subscription { Id = id, CustomerId = customer.Id, PlanId = company.OneOf(company.Plans).Id, Terms = [.. company.TermsOf(id, customer.Id)] };
        }
    }

    public static IEnumerable<Purchase> PurchasesOf(this RandomCompany company, Customer customer)
    {
        for (var left = company.Random.Next(4); left > 0; left--)
        {
            yield return new Purchase
            {
                Id = new PurchaseId(company.NextGuid()),
                CustomerId = customer.Id,
                On = company.Days.Next(),
                AmountMinor = company.Random.Next(8) == 0 ? -company.Random.Next(1, 500) : company.Random.Next(100_000),
                Currency = company.OneOf(RandomCompany.Currencies[..^1]),
                Kind = company.OneOf(Enum.GetValues<PurchaseKind>()),
            };
        }
    }

    public static IEnumerable<ExchangeRate> AllRates(this RandomCompany company)
    {
        foreach (var (code, rate) in new[] { ("EUR", 1.08m), ("IRR", 0.0000105m) })
        {
            for (var day = company.Around.Start.AddDays(-400); day < company.Around.End.AddDays(100); day = day.AddDays(company.Random.Next(1, 60)))
            {
                yield return RateOf(code, day, rate * company.Random.Next(900, 1100) / 1000m);
            }
        }

        yield return RateOf("KWD", company.Around.Start.AddDays(company.Random.Next(-400, 10)), 3.25m);
    }

    private static ExchangeRate RateOf(string code, DateOnly from, decimal rate) => new() { Currency = new Currency(code), Into = RandomCompany.Reporting, From = from, Rate = rate };

    private static IEnumerable<SubscriptionTerm> TermsOf(this RandomCompany company, SubscriptionId subscription, CustomerId customer)
    {
        var (from, currency) = (company.Days.Next(), company.Random.Next(30) == 0 ? RandomCompany.Currencies[^1] : company.OneOf(RandomCompany.Currencies[..^1]));
        for (var left = company.Random.Next(1, 5); left > 0; left--)
        {
            var isLast = left == 1;
            DateOnly? until = isLast && company.Random.Next(3) == 0 ? null : isLast && company.Random.Next(6) == 0 ? from : company.Days.After(from);
            yield return new SubscriptionTerm
            {
                SubscriptionId = subscription,
                CustomerId = customer,
                From = from,
                Until = until,
                AmountMinor = company.Random.Next(8) == 0 ? 0 : company.Random.Next(1, 200_000),
                Currency = currency,
                Unit = company.OneOf(Enum.GetValues<BillingUnit>()),
                UnitCount = company.OneOf([1, 1, 1, 3, 6]),
                Quantity = company.Random.Next(1, 6),
                DiscountBasisPoints = company.OneOf([0, 0, 0, 1_000, 3_333, 10_000]),
                Kind = company.OneOf([TermKind.Paid, TermKind.Paid, TermKind.Paid, TermKind.Trial, TermKind.Paused]),
            };

            // Terms follow at once, or after a break of a few days.
            from = (until ?? from).AddDays(company.OneOf([0, 0, 0, 1, 2, 5, 40]));
        }
    }
}
