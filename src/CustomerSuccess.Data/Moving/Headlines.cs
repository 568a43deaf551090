using System.Globalization;
using CustomerSuccess.Data.Churn;
using CustomerSuccess.Data.Costs;
using CustomerSuccess.Data.Feedback;
using CustomerSuccess.Data.Health;
using CustomerSuccess.Data.Ledger;
using CustomerSuccess.Data.Lifetime;
using CustomerSuccess.Data.Nps;
using CustomerSuccess.Data.Revenue;
using CustomerSuccess.Domain.Catalogue;
using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Data.Moving;

/// <summary>The figures of the last months to the last digit, for comparing two databases that should be alike.</summary>
internal static class Headlines
{
    private const int Months = 12;

    /// <summary>The program itself reads them, and may.</summary>
    private static readonly Viewer Program = new(default, [Role.Administrator]);

    /// <returns>By metric and month, such as <c>churn-rate 2026-10-23</c>; the value, or the reason that there is none.</returns>
    public static async Task<IReadOnlyDictionary<string, string>> ReadAsync(LiveLedger ledger, DateOnly today, CancellationToken cancellationToken)
    {
        var calendar = ledger.Calendar ?? ReportingCalendar.Gregorian;
        var months = calendar.SeriesTo(today, Interval.Month, Months);
        var figures = new SortedDictionary<string, string>(StringComparer.Ordinal);
        async Task AddAsync<T>(FigureReader<T> reader, params (Metric Metric, Func<T, Figure> Of)[] all)
        {
            var read = await reader.ReadAsync(months, Filter.All, Program, cancellationToken: cancellationToken);
            foreach (var (metric, of) in all)
            {
                for (var i = 0; i < months.Count; i++)
                {
                    figures[$"{metric.Slug} {months[i].Start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}"] = TextOf(of(read.Values[i]));
                }
            }
        }

        await AddAsync(new ChurnReader(ledger), (Metrics.ChurnRate, churn => churn.Rate), (Metrics.ActiveCustomers, churn => new Figure.Defined(churn.Closing)));
        await AddAsync(new MovementReader(ledger), (Metrics.RecurringRevenue, mrr => mrr.MrrMinor), (Metrics.RevenueMovements, mrr => mrr.NetNewMinor));
        await AddAsync(new OneOffReader(ledger), (Metrics.ExpansionRevenue, once => new Figure.Defined(once.ByKind.Values.Sum())));
        await AddAsync(new LifetimeReader(ledger), (Metrics.LifetimeValue, worth => worth.Value));
        await AddAsync(new RetentionCostReader(ledger), (Metrics.RetentionCost, cost => cost.PerCustomerMinor));
        await AddAsync(new NpsReader(ledger), (Metrics.NetPromoterScore, nps => nps.Score));
        await AddAsync(new FeedbackReader(ledger), (Metrics.FeedbackRate, feedback => feedback.Rate));
        await AddAsync(new HealthMixReader(ledger), (Metrics.HealthScore, mix => mix.MeanScore), (Metrics.HealthMix, mix => mix.HealthyShare));
        return figures;
    }

    private static string TextOf(Figure figure) => figure switch
    {
        Figure.Defined some => some.Value.ToString(CultureInfo.InvariantCulture),
        Figure.NotDefined none => none.Reason.ToString(),
        _ => throw new InvalidOperationException($"{figure} is no figure."),
    };
}
