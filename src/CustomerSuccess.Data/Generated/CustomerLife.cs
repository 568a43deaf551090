namespace CustomerSuccess.Data.Generated;

/// <summary>Lives through the months of one made-up customer.</summary>
internal sealed class CustomerLife
{
    private readonly CompanyPlan _company;
    private readonly SeededRandom _random;
    private readonly GeneratedCustomer _made;
    private readonly Wellbeing _wellbeing;
    private readonly Contracts _contracts;
    private readonly Leaving _leaving;
    private readonly Voices _voices;
    private readonly Observations _observations;
    private readonly OneOffPurchases _purchases;

    private CustomerLife(CompanyPlan company, int index)
    {
        (_company, _random) = (company, SeededRandom.For(company.Options.Seed, kind: 2, index));
        var name = company.Name($"c{index + 1:000000}");
        _made = GeneratedPeople.Of(company, _random, name, index);
        var currency = Market.CurrencyOf(_made.Customer.Country!, company.Options.Currencies);
        _wellbeing = new Wellbeing(_random, SeededRandom.For(company.Options.Seed, kind: 5, index));
        _contracts = new Contracts(company, _random, _made, _wellbeing, name, currency);
        _leaving = new Leaving(company, _random, _made, _wellbeing, name);
        _voices = new Voices(company, _random, _made, _wellbeing, name);
        _observations = new Observations(company, _random, _made, _wellbeing);
        _purchases = new OneOffPurchases(company, _random, _made, _wellbeing, name, currency);
    }

    /// <summary>Returns the customer of an index; the same for the same seed, whichever was made before.</summary>
    public static GeneratedCustomer Of(CompanyPlan company, int index)
    {
        var life = new CustomerLife(company, index);
        life.Live();
        PlannedActions.AddTo(life._made, company, index);
        return life._made;
    }

    private void Live()
    {
        var day = _made.Customer.SignedUpOn!.Value;
        var first = new DateOnly(day.Year, day.Month, 1);
        Start(first, day);
        for (var month = first.AddMonths(1); month <= _company.Options.Until; month = month.AddMonths(1))
        {
            _wellbeing.NextMonth();
            if (!_leaving.IsAway)
            {
                LiveMonth(month);
            }
            else if (_leaving.ComesBack(month))
            {
                Start(month, Somewhere(month));
            }
        }

        _contracts.CutOff();
    }

    private void Start(DateOnly month, DateOnly day)
    {
        _leaving.Return();
        _wellbeing.Recover();
        _contracts.Start(day);
        if (IsWatched(month))
        {
            _voices.Welcome(day);
            _observations.Observe(month);
        }
    }

    private void LiveMonth(DateOnly month)
    {
        if (_leaving.Leaves(month, Somewhere(month)) is { } lost)
        {
            _contracts.End(lost);
            return;
        }

        _contracts.Change(month, Somewhere(month));
        if (IsWatched(month))
        {
            _voices.Speak(month);
            _observations.Observe(month);
            _purchases.Buy(month);
        }
    }

    private bool IsWatched(DateOnly month) => _company.Options.HasDetail && month >= _company.FirstMonth;

    private DateOnly Somewhere(DateOnly month) => month.AddDays(_random.Whole(0, 27));
}
