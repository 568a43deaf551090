using CustomerSuccess.Domain.Health;

namespace CustomerSuccess.Data.Generated;

/// <summary>The values of health factors that are recorded of a made-up customer.</summary>
internal sealed class Observations(CompanyPlan company, SeededRandom random, GeneratedCustomer made, Wellbeing wellbeing)
{
    // A few run the product on machines of their own, where nobody sees how they do.
    private readonly bool _isSeen = !random.Happens(0.026);
    private double _outcome = 60;

    /// <summary>Records what is seen at a month's end: use, tickets and bills each month, judgements once a quarter.</summary>
    public void Observe(DateOnly month)
    {
        var on = month.AddMonths(1).AddDays(-1);
        if (on > company.Options.Until)
        {
            return;
        }

        var now = wellbeing.Now;
        Add(HealthFactors.FinancialStanding, on, random.Happens(0.5 + (0.5 * now)) ? 0 : random.Whole(1, now < 0.4 ? 80 : 25));
        if (!_isSeen)
        {
            return;
        }

        // Use shows trouble first, and the norm is what the customer was used to.
        Add(HealthFactors.ProductUseNorm, on, Math.Clamp(28 + (100 * now) + (9 * random.Normal()), 0, 160));
        Add(HealthFactors.ProductUse, on, Math.Clamp(12 + (95 * now) + (8 * random.Normal()), 0, 130));
        Add(HealthFactors.SupportLoad, on, Math.Max(0, Math.Round((9 * (0.8 - now)) + (1.2 * random.Normal()) + 1)));
        if ((month.Month + made.Customer.Name.Length) % 3 == 0)
        {
            Judge(on, now);
        }
    }

    private void Judge(DateOnly on, double now)
    {
        _outcome += 0.6 * ((100 * now) - _outcome);
        Add(HealthFactors.Outcome, on, Math.Clamp(_outcome + (6 * random.Normal()), 0, 100));
        Add(HealthFactors.PainPoint, on, Math.Clamp((105 * now) + (10 * random.Normal()), 0, 100));
        Add(HealthFactors.GrowthSignals, on, Math.Clamp(Math.Round((4.2 * now) - 0.8 + (0.8 * random.Normal())), 0, 4));
        Add(HealthFactors.Relationship, on, Math.Clamp(Math.Round(1.4 + (3.6 * now) + (0.5 * random.Normal())), 1, 5));
    }

    private void Add(string factor, DateOnly on, double value) => made.FactorValues.Add(new FactorValue
    {
        Id = new FactorValueId(random.Id(on)),
        CustomerId = made.Customer.Id,
        Factor = factor,
        On = on,
        Value = Math.Round((decimal)value, 1),
        EnteredAt = company.EnteredOn(on, 18),
    });
}
