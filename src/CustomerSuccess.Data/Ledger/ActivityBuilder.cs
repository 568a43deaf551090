using System.Runtime.InteropServices;
using CustomerSuccess.Data.Ledger.Facts;
using CustomerSuccess.Domain.Activity;
using CustomerSuccess.Domain.Revenue;

namespace CustomerSuccess.Data.Ledger;

/// <summary>Makes spans and steps of terms and purchases, customer by customer.</summary>
internal sealed class ActivityBuilder
{
    private readonly ActivityRules _rules;
    private readonly List<int> _spanStarts;
    private readonly List<int> _spanFrom;
    private readonly List<int> _spanUntil;
    private readonly List<int> _stepStarts;
    private readonly List<int> _stepDay;
    private readonly List<long> _stepValue;
    private readonly List<byte> _currency;
    private readonly Dictionary<int, MrrLane[]> _mixed = [];
    private readonly HashSet<int> _inSeveralCurrencies = [];

    // Used by one customer after another.
    private readonly List<MrrTerm> _terms = [];
    private readonly List<(int From, int Until)> _active = [];
    private readonly List<(int Day, long Change)> _events = [];

    public ActivityBuilder(ActivityRules rules, int customers, int terms)
    {
        _rules = rules;
        (_spanStarts, _stepStarts, _currency) = (new(customers + 1) { 0 }, new(customers + 1) { 0 }, new(customers));
        (_spanFrom, _spanUntil) = (new(customers + (customers / 4)), new(customers + (customers / 4)));
        (_stepDay, _stepValue) = (new(terms + customers), new(terms + customers));
    }

    /// <summary>Returns the terms of one customer that count, bridged, in the order of their first days.</summary>
    public static IReadOnlyList<MrrTerm> TermsOf(ReadOnlySpan<TermFact> terms, ActivityRules rules, SubscriptionChoice? choice = null)
    {
        var builder = new ActivityBuilder(rules, 1, terms.Length);
        builder.Collect(terms, choice);
        builder.Bridge();
        return builder._terms;
    }

    public void Add(ReadOnlySpan<TermFact> terms, ReadOnlySpan<PurchaseFact> purchases, int markedLostOn, SubscriptionChoice? choice)
    {
        Collect(terms, choice);
        Bridge();
        AddSpans(purchases, markedLostOn, choice);
        AddSteps();
    }

    public BlockActivity Build() => new()
    {
        SpanStarts = [.. _spanStarts],
        SpanFrom = [.. _spanFrom],
        SpanUntil = [.. _spanUntil],
        SpanIsFirst = Firsts(_spanStarts, _spanFrom.Count),
        StepStarts = [.. _stepStarts],
        StepDay = [.. _stepDay],
        StepValue = [.. _stepValue],
        StepKind = StepKinds.Of(_stepStarts, _stepValue),
        Currency = [.. _currency],
        Mixed = _mixed,
        InSeveralCurrencies = _inSeveralCurrencies,
    };

    private static byte[] Firsts(List<int> starts, int count)
    {
        var firsts = new byte[count];
        foreach (var start in starts.Where(start => start < count))
        {
            firsts[start] = 1;
        }

        return firsts;
    }

    /// <summary>Keeps the terms that count, in the order of their first days.</summary>
    private void Collect(ReadOnlySpan<TermFact> terms, SubscriptionChoice? choice)
    {
        _terms.Clear();
        var paused = _rules.Activity.Paused;
        foreach (ref readonly var term in terms)
        {
            var counts = term.Kind is TermKind.Paid || (term.Kind is TermKind.Paused && paused is not PausedCustomers.Churned);
            if (term.Until <= term.From || !counts || (choice is not null && !choice.Includes(term)))
            {
                continue;
            }

            var amount = term.Mrr(_rules.MonthLength);
            if (amount != 0)
            {
                _terms.Add(new MrrTerm(term.From, term.Until, term.Kind is TermKind.Paused && paused is PausedCustomers.ActiveWithoutMrr ? 0 : amount, term.Currency));
            }
        }
    }

    /// <summary>Lets what ended where a short break of the customer begins go on until the break ends.</summary>
    private void Bridge()
    {
        if (_rules.Activity.GapDays == 0)
        {
            return;
        }

        var terms = CollectionsMarshal.AsSpan(_terms);
        var covered = terms.Length > 0 ? terms[0].Until : 0;
        for (var i = 1; i < terms.Length; i++)
        {
            if (terms[i].From > covered && terms[i].From - covered <= _rules.Activity.GapDays)
            {
                for (var j = 0; j < i; j++)
                {
                    terms[j] = terms[j].Until == covered ? terms[j] with { Until = terms[i].From } : terms[j];
                }
            }

            covered = Math.Max(covered, terms[i].Until);
        }
    }

    private void AddSpans(ReadOnlySpan<PurchaseFact> purchases, int markedLostOn, SubscriptionChoice? choice)
    {
        _active.Clear();
        var subscribed = _terms.Count > 0 ? _terms[0].From : int.MaxValue;
        foreach (ref readonly var purchase in purchases)
        {
            if (purchase.AmountMinor < 0 || (choice is not null && !choice.Includes(purchase)))
            {
                continue;
            }

            var until = Math.Min(purchase.Day + _rules.Activity.PurchaseDays, subscribed);
            until = markedLostOn > purchase.Day ? Math.Min(until, markedLostOn) : until;
            if (until > purchase.Day)
            {
                _active.Add((purchase.Day, until));
            }
        }

        // Purchases count only before the first term, so that both together are in the order of their first days.
        foreach (var term in _terms)
        {
            _active.Add((term.From, term.Until));
        }

        Join();
        _spanStarts.Add(_spanFrom.Count);
    }

    private void Join()
    {
        var first = _spanFrom.Count;
        foreach (var (from, until) in _active)
        {
            var last = _spanUntil.Count - 1;
            if (last >= first && (_spanUntil[last] == int.MaxValue || from - _spanUntil[last] <= _rules.Activity.GapDays))
            {
                _spanUntil[last] = Math.Max(_spanUntil[last], until);
            }
            else
            {
                _spanFrom.Add(from);
                _spanUntil.Add(until);
            }
        }
    }

    private void AddSteps()
    {
        var customer = _currency.Count;
        var currency = BlockActivity.NoCurrency;
        foreach (var term in _terms)
        {
            if (term.Currency != _terms[0].Currency)
            {
                _inSeveralCurrencies.Add(customer);
            }

            currency = term.Mrr == 0 || term.Currency == currency ? currency : currency == BlockActivity.NoCurrency ? term.Currency : BlockActivity.MixedCurrencies;
        }

        if (currency == BlockActivity.MixedCurrencies)
        {
            _mixed.Add(customer, [.. _terms.Where(term => term.Mrr != 0).Select(term => term.Currency).Distinct().Order().Select(LaneOf)]);
        }
        else if (currency != BlockActivity.NoCurrency)
        {
            AppendSteps(currency);
        }

        _currency.Add(currency);
        _stepStarts.Add(_stepDay.Count);
    }

    private MrrLane LaneOf(byte currency)
    {
        var start = _stepDay.Count;
        AppendSteps(currency);
        var lane = new MrrLane(currency, [.. CollectionsMarshal.AsSpan(_stepDay)[start..]], [.. CollectionsMarshal.AsSpan(_stepValue)[start..]]);
        CollectionsMarshal.SetCount(_stepDay, start);
        CollectionsMarshal.SetCount(_stepValue, start);
        return lane;
    }

    private void AppendSteps(byte currency)
    {
        _events.Clear();
        foreach (var term in _terms)
        {
            if (term.Mrr != 0 && term.Currency == currency)
            {
                _events.Add((term.From, term.Mrr));
                if (term.Until != int.MaxValue)
                {
                    _events.Add((term.Until, -term.Mrr));
                }
            }
        }

        _events.Sort(static (left, right) => left.Day.CompareTo(right.Day));
        var (value, shown) = (0L, 0L);
        for (var i = 0; i < _events.Count; i++)
        {
            value += _events[i].Change;
            if ((i + 1 == _events.Count || _events[i + 1].Day != _events[i].Day) && value != shown)
            {
                _stepDay.Add(_events[i].Day);
                _stepValue.Add(value);
                shown = value;
            }
        }
    }
}

/// <summary>Days on which a subscription carries recurring revenue, or none while it is paused.</summary>
internal readonly record struct MrrTerm(int From, int Until, long Mrr, byte Currency)
{
    public bool Includes(int day) => From <= day && day < Until;
}
