using CustomerSuccess.Data.Entry;
using CustomerSuccess.Domain.Billing;
using CustomerSuccess.Domain.ChartMogul;
using CustomerSuccess.Domain.Entry;
using CustomerSuccess.Domain.Revenue;

namespace CustomerSuccess.Data.ChartMogul;

/// <summary>A subscription as a billing program sees it: the plans of one name together.</summary>
/// <param name="Rows">The subscriptions of its plans, the first made first.</param>
/// <param name="Billed">Its name in a data source; none for one that people or files entered.</param>
/// <param name="CancelledAt">When it was cancelled, UTC, in order.</param>
/// <param name="Plan">The plan of its latest term.</param>
/// <param name="Latest">Its latest term that has begun or will; none without terms.</param>
/// <param name="Mrr">MRR today, in hundredths of the reporting currency's main unit.</param>
/// <param name="Start">Its first day.</param>
/// <param name="End">Its first day without it; none while it goes on.</param>
/// <param name="Currency">The reporting currency.</param>
public sealed record SubscriptionView(
    IReadOnlyList<Subscription> Rows,
    BilledSubscription? Billed,
    IReadOnlyList<DateTime> CancelledAt,
    Plan Plan,
    SubscriptionTerm? Latest,
    long Mrr,
    DateOnly? Start,
    DateOnly? End,
    Currency Currency)
{
    /// <summary>Gets the identifier by which programs call it.</summary>
    public SubscriptionId Id => Rows[0].Id;

    /// <summary>Gets its name in the system that it came from.</summary>
    public string? ExternalId => Billed?.ExternalId ?? Rows[0].ExternalId;

    internal static SubscriptionView Of(
        IReadOnlyList<Subscription> rows, BilledSubscription? billed, IReadOnlyList<DateTime>? cancelledAt, IReadOnlyDictionary<PlanId, Plan> plans, ExchangeRates rates, EntryDay day)
    {
        var terms = rows.SelectMany(row => row.Terms).Where(term => term.Until is null || term.Until > term.From).OrderBy(term => term.From).ToList();
        var latest = terms.LastOrDefault();
        var end = terms.Count == 0 || terms.Exists(term => term.Until is null) ? null : terms.Max(term => term.Until);
        var plan = rows.FirstOrDefault(row => row.Id == latest?.SubscriptionId)?.PlanId ?? rows[^1].PlanId;
        var own = end is { } last ? new[] { BusinessDay.StartOf(last, day.Zone) } : [];
        return new SubscriptionView(
            rows,
            billed,
            cancelledAt ?? own,
            plans[plan],
            latest,
            PaidDays.Of(terms, rates, day.Currency).Where(days => days.Includes(day.Today)).Sum(days => days.Cents),
            latest is null ? null : terms[0].From,
            end,
            day.Currency);
    }
}
