using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Revenue;

namespace CustomerSuccess.Data.Generated;

/// <summary>A made-up subscription while it goes on; each change begins a new term.</summary>
internal sealed class SubscriptionLife
{
    private readonly CompanyPlan _company;
    private readonly Subscription _subscription;
    private int _seats;
    private long _price;

    public SubscriptionLife(CompanyPlan company, SeededRandom random, Customer customer, string externalId, int plan, Currency currency, int seats, DateOnly day)
    {
        (_company, Plan, Currency, _seats) = (company, plan, currency, seats);
        Unit = random.Weighted([(BillingUnit.Month, 7.0), (BillingUnit.Year, 3.0)]);
        _price = company.SeatPrice(plan, currency, day);
        _subscription = new Subscription { Id = new SubscriptionId(random.Id(day)), CustomerId = customer.Id, PlanId = company.Plans[plan].Id, ExternalId = externalId };
    }

    public Subscription Record => _subscription;

    public int Plan { get; }

    public Currency Currency { get; }

    public BillingUnit Unit { get; }

    public int Seats => _seats;

    public bool IsPaused => Last?.Kind is TermKind.Paused;

    private SubscriptionTerm? Last => _subscription.Terms.Count > 0 ? _subscription.Terms[^1] : null;

    /// <summary>Begins a term of this kind on a day after the last one began; other days are passed over.</summary>
    public bool Begin(DateOnly day, TermKind kind = TermKind.Paid)
    {
        if (Last is { } last && (day <= last.From || last.Until is not null))
        {
            return false;
        }

        if (Last is { } open)
        {
            open.Until = day;
        }

        _subscription.Terms.Add(new SubscriptionTerm
        {
            SubscriptionId = _subscription.Id,
            CustomerId = _subscription.CustomerId,
            From = day,
            // A year is paid at the price of ten and a half months.
            AmountMinor = Unit is BillingUnit.Year ? _price * 21 / 2 : _price,
            Currency = Currency,
            Unit = Unit,
            Quantity = _seats,
            Kind = kind,
        });
        return true;
    }

    /// <summary>Changes the number of seats.</summary>
    public bool Resize(DateOnly day, double by)
    {
        var seats = Math.Max(1, (int)Math.Round(_seats * by, MidpointRounding.AwayFromZero));
        if (seats == _seats || IsPaused)
        {
            return false;
        }

        (_seats, var before) = (seats, _seats);
        if (Begin(day))
        {
            return true;
        }

        _seats = before;
        return false;
    }

    /// <summary>Takes over the prices of a day.</summary>
    public bool Reprice(DateOnly day)
    {
        var price = _company.SeatPrice(Plan, Currency, day);
        if (price <= _price || IsPaused)
        {
            return false;
        }

        (_price, var before) = (price, _price);
        if (Begin(day))
        {
            return true;
        }

        _price = before;
        return false;
    }

    /// <summary>Ends it; a term that would end before it began is taken away.</summary>
    public void End(DateOnly day)
    {
        if (Last is { } last && last.From >= day)
        {
            _subscription.Terms.Remove(last);
        }

        if (Last is { } open && (open.Until is null || open.Until > day))
        {
            open.Until = day;
        }
    }

    /// <summary>Says when it renews next, while it goes on.</summary>
    public void Close(DateOnly until)
    {
        if (Last is not { Until: null })
        {
            return;
        }

        var first = _subscription.Terms[0].From;
        for (var count = 1; _subscription.RenewsOn is null; count++)
        {
            var day = Unit is BillingUnit.Year ? first.AddYears(count) : first.AddMonths(count);
            _subscription.RenewsOn = day > until ? day : null;
        }
    }
}
