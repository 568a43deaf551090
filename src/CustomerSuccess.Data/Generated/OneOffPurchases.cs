using CustomerSuccess.Domain.Revenue;

namespace CustomerSuccess.Data.Generated;

/// <summary>What a made-up customer buys beside their subscriptions.</summary>
internal sealed class OneOffPurchases(CompanyPlan company, SeededRandom random, GeneratedCustomer made, Wellbeing wellbeing, string name, Currency currency)
{
    private static readonly ((PurchaseKind Kind, string What, int Seats) Item, double Weight)[] Goods =
    [
        ((PurchaseKind.Upsell, "Extra storage", 4), 30), ((PurchaseKind.CrossSell, "Onboarding of a second team", 8), 25),
        ((PurchaseKind.LoyaltyProgramme, "Loyalty club course", 2), 20), ((PurchaseKind.OneOff, "Data migration", 6), 25),
    ];

    /// <summary>Buys something in a month, or mostly not.</summary>
    public void Buy(DateOnly month)
    {
        if (!random.Happens(0.02 + (0.07 * Math.Max(0, wellbeing.Now - 0.5))))
        {
            return;
        }

        var day = month.AddDays(random.Whole(0, 27));
        var (kind, what, seats) = random.Weighted(Goods);
        if (day <= company.Options.Until)
        {
            made.Purchases.Add(new Purchase
            {
                Id = new PurchaseId(random.Id(day)),
                ExternalId = $"{name}-b{made.Purchases.Count + 1}",
                CustomerId = made.Customer.Id,
                On = day,
                AmountMinor = company.SeatPrice(0, currency, day) * seats * (made.Customer.Segment switch { "Small" => 1, "Medium" => 3, _ => 12 }),
                Currency = currency,
                Kind = kind,
                Description = what,
            });
        }
    }
}
