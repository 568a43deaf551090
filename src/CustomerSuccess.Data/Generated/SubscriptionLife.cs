using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Revenue;

namespace CustomerSuccess.Data.Generated;

/// <summary>A made-up subscription while it goes on; each change begins a new term.</summary>
internal sealed class SubscriptionLife
{
    private readonly CompanyPlan _company;
    private readonly Subscription _subscription;
    private readonly int _months;
    private int _seats;
    private long _price;

    public SubscriptionLife(CompanyPlan company, SeededRandom random, Customer customer, string externalId, int plan, Currency currency, int seats, DateOnly day)
    {
        (_company, Plan, Currency, _seats) = (company, plan, currency, seats);
        _months = random.Weighted([(1, 58.0), (3, 8.0), (12, 34.0)]);
        _price = company.SeatPrice(plan, currency, day);
        _subscription = new Subscription { Id = new SubscriptionId(random.Id(day)), CustomerId = customer.Id, PlanId = company.Plans[plan].Id, ExternalId = externalId };
    }

    public Subscription Record => _subscription;

    public int Plan { get; }

    public Currency Currency { get; }

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
            AmountMinor = _months == 12 ? _price * 21 / 2 : _price * _months,
            Currency = Currency,
            Unit = _months == 12 ? BillingUnit.Year : BillingUnit.Month,
            UnitCount = _months == 12 ? 1 : _months,
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

    /// <summary>Takes away what lies after the last day that is known, and says when it renews next; who pays by the month goes on without a renewal.</summary>
    /// <returns>Whether anything is left.</returns>
    public bool CutOff(DateOnly until)
    {
        _subscription.Terms.RemoveAll(term => term.From > until);
        if (Last is { } ended && ended.Until > until)
        {
            ended.Until = null;
        }

        if (Last is { Until: null } && _months > 1)
        {
            _subscription.RenewsOn = Enumerable.Range(1, int.MaxValue).Select(count => _subscription.Terms[0].From.AddMonths(count * _months)).First(day => day > until);
        }

        return Last is not null;
    }
}
