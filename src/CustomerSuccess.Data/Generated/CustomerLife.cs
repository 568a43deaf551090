using CustomerSuccess.Domain.Revenue;

namespace CustomerSuccess.Data.Generated;

/// <summary>Lives through the months of one made-up customer.</summary>
internal sealed class CustomerLife
{
    private readonly CompanyPlan _company;
    private readonly SeededRandom _random;
    private readonly Wellbeing _wellbeing;
    private readonly GeneratedCustomer _made;
    private readonly Voices _voices;
    private readonly Observations _observations;
    private readonly Leaving _leaving;
    private readonly List<SubscriptionLife> _all = [];
    private readonly List<SubscriptionLife> _subscriptions = [];
    private readonly Currency _currency;
    private readonly string _name;
    private DateOnly _pausedUntil;

    private CustomerLife(CompanyPlan company, int index)
    {
        (_company, _random) = (company, SeededRandom.For(company.Options.Seed, kind: 2, index));
        _name = company.Name($"c{index + 1:000000}");
        _made = GeneratedPeople.Of(company, _random, _name, index);
        _currency = Market.CurrencyOf(_made.Customer.Country!, company.Options.Currencies);
        _wellbeing = new Wellbeing(_random);
        _voices = new Voices(company, _random, _made, _wellbeing, _name);
        _observations = new Observations(_random, _made, _wellbeing);
        _leaving = new Leaving(company, _random, _made, _wellbeing, _name);
    }

    private string Segment => _made.Customer.Segment!;

    private bool HasDetail => _company.Options.HasDetail;

    /// <summary>Returns the customer of an index; the same for the same seed, whichever was made before.</summary>
    public static GeneratedCustomer Of(CompanyPlan company, int index)
    {
        var life = new CustomerLife(company, index);
        life.Live();
        return life._made;
    }

    private void Live()
    {
        var day = _made.Customer.SignedUpOn!.Value;
        Start(day);
        for (var month = new DateOnly(day.Year, day.Month, 1).AddMonths(1); month <= _company.Options.Until; month = month.AddMonths(1))
        {
            _wellbeing.NextMonth();
            if (_leaving.IsAway)
            {
                if (_leaving.ComesBack(month))
                {
                    Start(Somewhere(month));
                }
            }
            else
            {
                LiveMonth(month);
            }
        }

        foreach (var subscription in _all)
        {
            CutOff(subscription);
        }
    }

    private void LiveMonth(DateOnly month)
    {
        if (_leaving.Leaves(month, Somewhere(month)) is { } lost)
        {
            _subscriptions.ForEach(subscription => subscription.End(lost));
            _subscriptions.Clear();
            return;
        }

        ChangeSubscriptions(month);
        if (HasDetail && month >= _company.FirstMonth)
        {
            _voices.Speak(month);
            _observations.Observe(month, _company.Options.Until);
            Buy(month);
        }
    }

    private void Start(DateOnly day)
    {
        _leaving.Return();
        _wellbeing.Recover();
        var plan = Segment switch { "Small" => _random.Weighted([(0, 8.0), (1, 2.0)]), "Medium" => _random.Weighted([(0, 2.0), (1, 7.0), (2, 1.0)]), _ => _random.Weighted([(1, 3.0), (2, 7.0)]) };
        var seats = Segment switch { "Small" => _random.Whole(2, 12), "Medium" => _random.Whole(10, 55), _ => _random.Whole(50, 240) };
        var subscription = Add(plan, seats, day);
        var trial = _random.Happens(0.35) ? 14 * _random.Whole(1, 2) : 0;
        if (trial > 0)
        {
            subscription.Begin(day, TermKind.Trial);
        }

        subscription.Begin(day.AddDays(trial));
    }

    private SubscriptionLife Add(int plan, int seats, DateOnly day)
    {
        var subscription = new SubscriptionLife(_company, _random, _made.Customer, $"{_name}-s{_made.Subscriptions.Count + 1}", plan, _currency, seats, day);
        _all.Add(subscription);
        _subscriptions.Add(subscription);
        _made.Subscriptions.Add(subscription.Record);
        return subscription;
    }

    private void ChangeSubscriptions(DateOnly month)
    {
        var main = _subscriptions[0];
        if (main.IsPaused)
        {
            if (month >= _pausedUntil)
            {
                _subscriptions.ForEach(subscription => subscription.Begin(month));
            }

            return;
        }

        if (month.Month == 4)
        {
            Reprice(month.AddDays(_random.Whole(0, 19)));
        }

        var day = Somewhere(month);
        if (_random.Happens(0.12 * Math.Max(0, _wellbeing.Now - 0.4)))
        {
            main.Resize(day, 1.1 + (0.4 * _random.Share()));
        }
        else if (_random.Happens(0.11 * Math.Max(0, 0.8 - _wellbeing.Now)))
        {
            main.Resize(day, 0.6 + (0.3 * _random.Share()));
        }
        else if (main.Plan < 2 && _random.Happens(_wellbeing.Now > 0.7 ? 0.009 : 0.001))
        {
            // Another plan is another subscription: the old one ends on the day the new one begins.
            var better = Add(main.Plan + 1, main.Seats, day);
            main.End(day);
            better.Begin(day);
            _subscriptions.Remove(main);
            _subscriptions.Remove(better);
            _subscriptions.Insert(0, better);
        }
        else if (_subscriptions.Count == 1 && _random.Happens(_wellbeing.Now > 0.72 ? 0.012 : 0))
        {
            Add(3, Math.Max(1, main.Seats / 2), day).Begin(day);
        }
        else if (_random.Happens(0.0025))
        {
            _subscriptions.ForEach(subscription => subscription.Begin(day, TermKind.Paused));
            _pausedUntil = month.AddMonths(_random.Whole(2, 4));
        }
    }

    private void Reprice(DateOnly day)
    {
        var isDearer = false;
        foreach (var subscription in _subscriptions)
        {
            isDearer |= subscription.Reprice(day);
        }

        if (isDearer)
        {
            _wellbeing.Hurt(_random.Happens(0.3) ? 0.12 : 0.03);
        }
    }

    private void Buy(DateOnly month)
    {
        if (!_random.Happens(0.02 + (0.07 * Math.Max(0, _wellbeing.Now - 0.5))))
        {
            return;
        }

        var day = Somewhere(month);
        var (kind, what, seats) = _random.Weighted([
            ((PurchaseKind.Upsell, "Extra storage", 4), 30.0), ((PurchaseKind.CrossSell, "Onboarding of a second team", 8), 25.0),
            ((PurchaseKind.LoyaltyProgramme, "Loyalty club course", 2), 20.0), ((PurchaseKind.OneOff, "Data migration", 6), 25.0)]);
        if (day <= _company.Options.Until)
        {
            _made.Purchases.Add(new Purchase
            {
                Id = new PurchaseId(_random.Id(day)),
                ExternalId = $"{_name}-b{_made.Purchases.Count + 1}",
                CustomerId = _made.Customer.Id,
                On = day,
                AmountMinor = _company.SeatPrice(0, _currency, day) * seats * (Segment switch { "Small" => 1, "Medium" => 3, _ => 12 }),
                Currency = _currency,
                Kind = kind,
                Description = what,
            });
        }
    }

    private DateOnly Somewhere(DateOnly month) => month.AddDays(_random.Whole(0, 27));

    /// <summary>Takes away what lies after the last day that is known.</summary>
    private void CutOff(SubscriptionLife subscription)
    {
        var (terms, until) = (subscription.Record.Terms, _company.Options.Until);
        terms.RemoveAll(term => term.From > until);
        if (terms.Count == 0)
        {
            _made.Subscriptions.Remove(subscription.Record);
            return;
        }

        if (terms[^1].Until > until)
        {
            terms[^1].Until = null;
        }

        subscription.Close(until);
    }
}
