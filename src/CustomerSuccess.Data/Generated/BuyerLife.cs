using CustomerSuccess.Domain.Revenue;

namespace CustomerSuccess.Data.Generated;

/// <summary>A made-up customer who buys now and then without a subscription, as the BG/NBD model has it: at a pace of their own, until after some purchase they never come again.</summary>
internal sealed class BuyerLife
{
    private static readonly (string What, int Seats)[] Goods = [("Training seats", 3), ("Report of the market", 5), ("Day of consulting", 12), ("Data package", 7)];
    private readonly CompanyPlan _company;
    private readonly SeededRandom _random;
    private readonly GeneratedCustomer _made;
    private readonly Currency _currency;
    private readonly double _chanceADay;
    private readonly double _chanceOfLast;
    private readonly double _generosity;

    private BuyerLife(CompanyPlan company, int index)
    {
        (_company, _random) = (company, SeededRandom.For(company.Options.Seed, kind: 6, index));
        _made = GeneratedPeople.Of(company, _random, company.Name($"b{index + 1:000000}"), index);
        _currency = Market.CurrencyOf(_made.Customer.Country!, company.Options.Currencies);
        _chanceADay = 0.02 + (0.05 * _random.Share());
        var share = _random.Share();
        _chanceOfLast = 0.01 + (0.08 * share * share);
        _generosity = 0.5 + _random.Share();
    }

    /// <summary>Returns the buyer of an index; the same for the same seed, whichever was made before.</summary>
    public static GeneratedCustomer Of(CompanyPlan company, int index)
    {
        var life = new BuyerLife(company, index);
        life.Live();
        return life._made;
    }

    private void Live()
    {
        var day = _made.Customer.SignedUpOn!.Value;
        Buy(day);
        for (day = day.AddDays(1); day <= _company.Options.Until; day = day.AddDays(1))
        {
            if (!_random.Happens(_chanceADay))
            {
                continue;
            }

            Buy(day);
            if (_random.Happens(_chanceOfLast))
            {
                return;
            }
        }
    }

    private void Buy(DateOnly day)
    {
        var (what, seats) = _random.OneOf(Goods);
        var amount = _company.SeatPrice(0, _currency, day) * seats * _generosity * (0.8 + (0.4 * _random.Share()));
        var whole = (long)_currency.MinorUnitsPerUnit();
        _made.Purchases.Add(new Purchase
        {
            Id = new PurchaseId(_random.Id(day)),
            ExternalId = $"{_made.Customer.ExternalId}-b{_made.Purchases.Count + 1}",
            CustomerId = _made.Customer.Id,
            On = day,
            AmountMinor = Math.Max(1, (long)amount / whole) * whole,
            Currency = _currency,
            Kind = PurchaseKind.Ordinary,
            Description = what,
        });
    }
}
