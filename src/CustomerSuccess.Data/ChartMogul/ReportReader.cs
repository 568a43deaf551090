using CustomerSuccess.Data.Ledger;
using CustomerSuccess.Domain.ChartMogul;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.ChartMogul;

/// <summary>Reads ChartMogul's metrics in the ledger, as of every change that was saved before.</summary>
public sealed class ReportReader(IDbContextFactory<CustomerSuccessContext> contexts, LiveLedger ledger, TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public async Task<Report> ReadAsync(Viewer viewer, ReportQuery query, CancellationToken cancellationToken)
    {
        LedgerAccess.RequireFigures(viewer);
        var picture = await PictureAsync(cancellationToken);
        var buckets = Buckets.Of(query.Start, query.End, query.Interval, picture.Shared.Calendar.WeekStart)
            ?? throw new RecordRefusedException("interval", $"The report would have more than {Buckets.Most} entries; choose fewer days or a longer interval.");
        var before = Buckets.Of(LengthBefore(query), query.Start.AddDays(-1), query.Interval, picture.Shared.Calendar.WeekStart)![^1];
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var slice = await SliceReading.ReadAsync(context, picture, query, time, cancellationToken);
        return await Task.Run(() => Read(picture, slice, [before, .. buckets], query.WithLifetimeValue, cancellationToken), cancellationToken);
    }

    /// <summary>Returns the ledger's picture as soon as it has seen what was saved before, so that a program reads what it has just written.</summary>
    internal async Task<LedgerPicture> PictureAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var last = await context.Changes.MaxAsync(change => (long?)change.Number, cancellationToken) ?? 0;
        await ledger.WhenLoadedAsync(cancellationToken);
        try
        {
            await ledger.WhenSeenAsync(last, cancellationToken).WaitAsync(Patience, cancellationToken);
        }
        catch (TimeoutException)
        {
            // A transaction that runs for long keeps the ledger back; the figures are those of a moment ago.
        }

        return await ledger.CurrentAsync(cancellationToken);
    }

    private static Report Read(LedgerPicture picture, ReportSlice slice, IReadOnlyList<Period> buckets, bool withLifetimeValue, CancellationToken stop)
    {
        var figures = ReportPass.Run(picture, slice, buckets, stop);
        var values = withLifetimeValue ? LifetimeValues(picture, slice, figures, stop) : [.. figures.Select(_ => 0L)];
        var entries = figures.Zip(values, (figure, value) => new ReportEntry(figure, value)).ToList();
        return new Report([.. entries.Skip(1)], entries[^2], picture.Shared.Currency);
    }

    private static List<long> LifetimeValues(LedgerPicture picture, ReportSlice slice, IReadOnlyList<BucketFigures> figures, CancellationToken stop)
    {
        var first = TrailingLifetimeValue.MonthsBefore(figures[0].Period.LastDay)[0];
        var last = TrailingLifetimeValue.MonthsBefore(figures[^1].Period.LastDay)[^1];
        var months = Buckets.Of(first.Start, last.LastDay, Interval.Month, DayOfWeek.Monday)
            ?? throw new RecordRefusedException("interval", "The report is longer than lifetime value can be worked out for.");
        var byStart = ReportPass.Run(picture, slice, months, stop).ToDictionary(month => month.Period.Start);
        return [.. figures.Select(figure => TrailingLifetimeValue.Of(figure.Arpa, TrailingLifetimeValue.MonthsBefore(figure.Period.LastDay).Select(month => byStart[month.Start])))];
    }

    /// <summary>Returns the first day of the bucket before the report's first.</summary>
    private static DateOnly LengthBefore(ReportQuery query) => query.Interval switch
    {
        Interval.Day => query.Start.AddDays(-1),
        Interval.Week => query.Start.AddDays(-7),
        Interval.Month => query.Start.AddMonths(-1),
        Interval.Quarter => query.Start.AddMonths(-3),
        _ => query.Start.AddYears(-1),
    };
}

/// <summary>A report.</summary>
/// <param name="Entries">The buckets in order.</param>
/// <param name="Previous">The bucket before the last, which the summary compares with.</param>
/// <param name="Currency">The reporting currency.</param>
public sealed record Report(IReadOnlyList<ReportEntry> Entries, ReportEntry Previous, Currency Currency);

/// <summary>The figures of a bucket.</summary>
public sealed record ReportEntry(BucketFigures Figures, long LifetimeValue);
