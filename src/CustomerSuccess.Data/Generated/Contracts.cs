using CustomerSuccess.Domain.Revenue;

namespace CustomerSuccess.Data.Generated;

/// <summary>The subscriptions of a made-up customer: begun, changed, paused and ended.</summary>
internal sealed class Contracts(CompanyPlan company, SeededRandom random, GeneratedCustomer made, Wellbeing wellbeing, string name, Currency currency)
{
    private readonly List<SubscriptionLife> _all = [];
    private readonly List<SubscriptionLife> _running = [];
    private DateOnly _pausedUntil;

    private string Segment => made.Customer.Segment!;

    /// <summary>Begins the first subscription on a day, for some with a trial.</summary>
    public void Start(DateOnly day)
    {
        var plan = Segment switch { "Small" => random.Weighted([(0, 8.0), (1, 2.0)]), "Medium" => random.Weighted([(0, 2.0), (1, 7.0), (2, 1.0)]), _ => random.Weighted([(1, 3.0), (2, 7.0)]) };
        var seats = Segment switch { "Small" => random.Whole(2, 12), "Medium" => random.Whole(10, 55), _ => random.Whole(50, 240) };
        var subscription = Add(plan, seats, day);
        var trial = random.Happens(0.35) ? 14 * random.Whole(1, 2) : 0;
        if (trial > 0)
        {
            subscription.Begin(day, TermKind.Trial);
        }

        subscription.Begin(day.AddDays(trial));
    }

    /// <summary>Ends all on a day.</summary>
    public void End(DateOnly day)
    {
        _running.ForEach(subscription => subscription.End(day));
        _running.Clear();
    }

    /// <summary>Takes away what lies after the last day that is known.</summary>
    public void CutOff()
    {
        foreach (var subscription in _all.Where(subscription => !subscription.CutOff(company.Options.Until)))
        {
            made.Subscriptions.Remove(subscription.Record);
        }
    }

    /// <summary>Changes them in a month: prices, seats, plans, pauses.</summary>
    public void Change(DateOnly month, DateOnly day)
    {
        if (_running[0].IsPaused)
        {
            GoOn(month);
            return;
        }

        if (month.Month == 4)
        {
            Reprice(month.AddDays(random.Whole(0, 19)));
        }

        if (!Resize(day) && !Upgrade(day) && !Extend(day) && random.Happens(0.0025))
        {
            _running.ForEach(subscription => subscription.Begin(day, TermKind.Paused));
            _pausedUntil = month.AddMonths(random.Whole(2, 4));
        }
    }

    private void GoOn(DateOnly month)
    {
        if (month >= _pausedUntil)
        {
            _running.ForEach(subscription => subscription.Begin(month));
        }
    }

    private SubscriptionLife Add(int plan, int seats, DateOnly day)
    {
        var subscription = new SubscriptionLife(company, random, made.Customer, $"{name}-s{made.Subscriptions.Count + 1}", plan, currency, seats, day);
        _all.Add(subscription);
        _running.Add(subscription);
        made.Subscriptions.Add(subscription.Record);
        return subscription;
    }

    private void Reprice(DateOnly day)
    {
        var isDearer = false;
        foreach (var subscription in _running)
        {
            isDearer |= subscription.Reprice(day);
        }

        if (isDearer)
        {
            wellbeing.Hurt(random.Happens(0.3) ? 0.12 : 0.03);
        }
    }

    private bool Resize(DateOnly day)
    {
        if (random.Happens(0.12 * Math.Max(0, wellbeing.Now - 0.4)))
        {
            _running[0].Resize(day, 1.1 + (0.4 * random.Share()));
            return true;
        }

        if (random.Happens(0.13 * Math.Max(0, 0.8 - wellbeing.Now)))
        {
            _running[0].Resize(day, 0.6 + (0.3 * random.Share()));
            return true;
        }

        return false;
    }

    /// <summary>Moves to the next plan, which is another subscription: the old one ends on the day the new one begins.</summary>
    private bool Upgrade(DateOnly day)
    {
        var main = _running[0];
        if (main.Plan >= 2 || !random.Happens(wellbeing.Now > 0.7 ? 0.009 : 0.001))
        {
            return false;
        }

        var better = Add(main.Plan + 1, main.Seats, day);
        main.End(day);
        better.Begin(day);
        _running.Remove(main);
        _running.Remove(better);
        _running.Insert(0, better);
        return true;
    }

    /// <summary>Takes what is sold beside the plans.</summary>
    private bool Extend(DateOnly day)
    {
        if (_running.Count > 1 || !random.Happens(wellbeing.Now > 0.72 ? 0.012 : 0))
        {
            return false;
        }

        Add(3, Math.Max(1, _running[0].Seats / 2), day).Begin(day);
        return true;
    }
}
