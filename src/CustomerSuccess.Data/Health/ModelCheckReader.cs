using CustomerSuccess.Data.Ledger;
using CustomerSuccess.Domain.Health;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Health;

/// <summary>Reads the scores of month ends and who left after them: kept scores where there are some, and what the ledger makes of the records where not.</summary>
/// <remarks>ModelCheckReaderTests holds it to the definition on random records.</remarks>
public sealed class ModelCheckReader(LiveLedger ledger, IDbContextFactory<CustomerSuccessContext> contexts, TimeProvider time) : IModelChecks
{
    /// <summary>How many month ends are looked at: two years of them.</summary>
    private const int MonthEnds = 24;

    /// <summary>About how many customers are looked at, at most: their areas' ranges are narrower than a hundredth already.</summary>
    private const int MostCustomers = 20_000;

    public async Task<ModelCheckReading> ReadAsync(Viewer viewer, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (!viewer.ReadsModelChecks)
        {
            throw new NotAllowedException("The check of the health score.");
        }

        var picture = await ledger.CurrentAsync(cancellationToken);
        var through = ThroughOf(picture);
        var (every, days) = ((picture.Count + MostCustomers - 1) / MostCustomers, MonthEndsOf(picture.Shared.Calendar, through));
        var pass = await Task.Run(() => ObservationPass.Run(picture, () => new ObservationPass(picture, days, Math.Max(1, every)), cancellationToken), cancellationToken);
        var (found, kept) = await AsKeptAsync(pass.Found, picture, days, cancellationToken);
        var check = await Task.Run(() => ModelCheck.Of(found), cancellationToken);
        return new ModelCheckReading(check, pass.Customers, picture.Count, through, picture.Stamp) { Kept = kept };
    }

    /// <summary>Puts the scores as they were kept in place of those by today's records, and counts them.</summary>
    private async Task<(IReadOnlyList<HealthObservation> Found, int Kept)> AsKeptAsync(
        List<HealthObservation> found, LedgerPicture picture, IReadOnlyList<DateOnly> days, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var kept = await KeptScores.ReadAsync(context, picture.Shared.Calendar.Kind, found.Select(one => one.Customer), days, cancellationToken);
        var count = 0;
        for (var i = 0; i < found.Count; i++)
        {
            if (kept.Finds(found[i].Customer, found[i].On, out var score))
            {
                Figure figure = score is { } some ? new Figure.Defined(some) : new Figure.NotDefined(WhyNot.NotEnoughData);
                found[i] = found[i] with { Score = score, Band = picture.Shared.PoliciesOn(found[i].On).HealthBands.Of(figure) };
                count++;
            }
        }

        return (found, count);
    }

    /// <summary>Returns the month ends whose 90 days have passed, the oldest first.</summary>
    internal static IReadOnlyList<DateOnly> MonthEndsOf(ReportingCalendar calendar, DateOnly through)
    {
        var month = calendar.PeriodOf(through.AddDays(-HealthObservation.Days), Interval.Month);
        var last = month.LastDay.AddDays(HealthObservation.Days) <= through ? month : calendar.PeriodOf(month.DayBefore, Interval.Month);
        return [.. calendar.SeriesTo(last.Start, Interval.Month, MonthEnds).Select(one => one.LastDay)];
    }

    /// <summary>Today is not over, and what nobody has entered yet is no sign of a customer who stays.</summary>
    private DateOnly ThroughOf(LedgerPicture picture)
    {
        var yesterday = time.TodayOf(picture.Shared).AddDays(-1);
        return picture.Stamp.DataThrough is { } entered && DateOnly.FromDateTime(entered) < yesterday ? DateOnly.FromDateTime(entered) : yesterday;
    }
}
