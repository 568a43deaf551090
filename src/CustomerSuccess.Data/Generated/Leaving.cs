using CustomerSuccess.Data.Generated.Words;
using CustomerSuccess.Domain.Churn;

namespace CustomerSuccess.Data.Generated;

/// <summary>Lets a made-up customer leave and come back.</summary>
internal sealed class Leaving(CompanyPlan company, SeededRandom random, GeneratedCustomer made, Wellbeing wellbeing, string name)
{
    private DateOnly _backFrom;

    /// <summary>Gets whether the customer is gone for now.</summary>
    public bool IsAway { get; private set; }

    /// <summary>Tells whether the customer comes back in a month.</summary>
    public bool ComesBack(DateOnly month) => IsAway && month >= _backFrom;

    public void Return() => IsAway = false;

    /// <summary>Decides whether the customer leaves in a month and returns the first day without them.</summary>
    public DateOnly? Leaves(DateOnly month, DateOnly day)
    {
        var isInvoluntary = random.Happens(0.0018);
        if (!isInvoluntary && !random.Happens(wellbeing.ChanceOfLeaving(made.Customer.Segment!)))
        {
            return null;
        }

        IsAway = true;
        _backFrom = random.Happens(0.14) ? month.AddMonths(random.Whole(2, 9)) : DateOnly.MaxValue;
        if (day <= company.Options.Until && random.Happens(0.88))
        {
            made.Losses.Add(new CustomerLoss
            {
                Id = random.Id(day),
                CustomerId = made.Customer.Id,
                ExternalId = $"{name}-l{made.Losses.Count + 1}",
                On = day,
                ReasonId = company.ReasonId(isInvoluntary ? Involuntary() : Voluntary()),
                Note = !isInvoluntary && random.Happens(0.35) ? Verbatims.OfLeaving(random, made.Customer.Country == "IR") : null,
            });
        }

        return day;
    }

    private string Involuntary() => random.Weighted([("payment-failed", 7.0), ("closed-down", 3.0)]);

    private string Voluntary() => random.Weighted([
        ("pricing", 24.0), ("features", 16.0), ("support", 12.0), ("budget", 12.0), ("competitor", 16.0), ("low-use", 12.0), ("service-quality", 6.0), ("other", 2.0)]);
}
