using CustomerSuccess.Domain.Revenue;

namespace CustomerSuccess.Domain.ChartMogul;

/// <summary>Turns what billing said of one subscription into the terms of each of its plans.</summary>
/// <remarks>
/// <para>A price holds until the next one or until the subscription is cancelled, whether or not its service period is over: an invoice that is late
/// is no churn. A price on the day of an earlier one takes its place. A credit that leaves nothing ends the plan.</para>
/// <para>Worked: 50.00 a month from 1 January, 25.00 more for the second half of March, cancelled on 10 May: 50.00 until 16 March, 100.00 until 10 May.</para>
/// </remarks>
public sealed class BilledTerms
{
    private readonly Dictionary<PlanId, BilledTerm> _open = [];
    private readonly List<BilledTerm> _closed = [];

    private BilledTerms()
    {
    }

    /// <summary>Returns the terms, without overlaps within a plan, in order of their days.</summary>
    /// <param name="facts">What billing said, in any order.</param>
    public static IReadOnlyList<BilledTerm> Of(IEnumerable<BilledFact> facts)
    {
        var terms = new BilledTerms();
        foreach (var fact in facts.OrderBy(fact => fact.At).ThenBy(fact => fact.Order))
        {
            terms.EndTrials(fact.On);
            terms.Take(fact);
        }

        terms.EndTrials(DateOnly.MaxValue);
        return [.. Joined(terms._closed.Concat(terms._open.Values).OrderBy(term => term.From))];
    }

    private void Take(BilledFact fact)
    {
        switch (fact)
        {
            case BilledFact.Priced priced:
                Replace(new BilledTerm(priced.Plan, priced.On, null, priced.Price, TermKind.Paid));
                break;
            case BilledFact.Added added:
                Add(added);
                break;
            case BilledFact.Tried tried when tried.Until > tried.On:
                Replace(new BilledTerm(tried.Plan, tried.On, tried.Until, tried.Price, TermKind.Trial));
                break;
            case BilledFact.Cancelled:
                EndAll(fact.On);
                break;
            default:
                break;
        }
    }

    private void Replace(BilledTerm term)
    {
        EndAll(term.From);
        _open[term.Plan] = term with { Price = term.Price with { AmountMinor = Math.Max(0, term.Price.AmountMinor) } };
    }

    private void Add(BilledFact.Added added)
    {
        var before = _open.TryGetValue(added.Plan, out var open) && open.Kind is TermKind.Paid && open.Price.Currency == added.Price.Currency ? open.Price.TotalMinor : 0;
        End(added.Plan, added.On);
        if (before + added.Price.TotalMinor is var total and > 0)
        {
            _open[added.Plan] = new BilledTerm(added.Plan, added.On, null, added.Price with { AmountMinor = total, Quantity = 1, DiscountBasisPoints = 0 }, TermKind.Paid);
        }
    }

    private void EndTrials(DateOnly on)
    {
        foreach (var term in _open.Values.Where(term => term.Until <= on).ToList())
        {
            End(term.Plan, term.Until!.Value);
        }
    }

    private void EndAll(DateOnly on)
    {
        foreach (var plan in _open.Keys.ToList())
        {
            End(plan, on);
        }
    }

    private void End(PlanId plan, DateOnly on)
    {
        if (_open.Remove(plan, out var term) && term.From < on)
        {
            _closed.Add(term with { Until = on });
        }
    }

    /// <summary>Makes one term of those that follow one another at the same price, as renewals do.</summary>
    private static IEnumerable<BilledTerm> Joined(IEnumerable<BilledTerm> terms)
    {
        foreach (var plan in terms.GroupBy(term => term.Plan))
        {
            BilledTerm? last = null;
            foreach (var term in plan)
            {
                if (last is not null && last.Until == term.From && last.Price == term.Price && last.Kind == term.Kind)
                {
                    last = last with { Until = term.Until };
                    continue;
                }

                if (last is not null)
                {
                    yield return last;
                }

                last = term;
            }

            yield return last!;
        }
    }
}

/// <summary>A price of a plan over some days.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="From">The first day.</param>
/// <param name="Until">The first day without it, or none while it goes on.</param>
/// <param name="Price">What an interval costs.</param>
/// <param name="Kind">Paid or on trial.</param>
public sealed record BilledTerm(PlanId Plan, DateOnly From, DateOnly? Until, BilledPrice Price, TermKind Kind);
