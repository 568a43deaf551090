using CustomerSuccess.Data.Entry;
using CustomerSuccess.Data.Members;
using CustomerSuccess.Domain.Closing;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Closing;

/// <summary>Keeps the closings of months.</summary>
public sealed class ClosingDesk(IDbContextFactory<CustomerSuccessContext> contexts, MonthFiguresReader figures, IOrganizationCalendar calendar, TimeProvider time) : IClosingDesk
{
    public async Task<IReadOnlyList<MonthClosing>> ListAsync(int count, Viewer viewer, CancellationToken cancellationToken = default)
    {
        Read(viewer);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var today = (await BusinessDay.ReadAsync(context, time, cancellationToken)).Today;
        var reporting = calendar.Current;
        var months = reporting.SeriesTo(reporting.PeriodOf(today, Interval.Month).DayBefore, Interval.Month, count);
        var (first, end) = (months[0].Start, months[^1].End);
        var closings = await context.ClosedPeriods.AsNoTracking().Where(period => period.From >= first && period.Until <= end).ToListAsync(cancellationToken);
        var latest = closings.GroupBy(period => period.Days).ToDictionary(days => days.Key, days => days.OrderBy(period => period.IsInForce).ThenBy(period => period.ClosedAt).Last());
        List<Period> closed = [.. months.Where(month => latest.TryGetValue(month, out var closing) && closing.IsInForce)];
        var now = closed.Count == 0 ? [] : await figures.ReadAsync(closed, viewer, cancellationToken);
        var names = await NamesAsync(context, latest.Values, cancellationToken);
        return [.. months.Reverse().Select(month =>
        {
            var closing = latest.GetValueOrDefault(month);
            int? restated = closed.IndexOf(month) is var place && place < 0 ? null : Restatement.ListOf(closing!.Figures, now[place].Headlines()).Count(figure => figure.HasChanged);
            return new MonthClosing(month, closing, names(closing?.ClosedBy), names(closing?.ReopenedBy), restated);
        })];
    }

    public async Task<ClosedPeriod?> InForceAsync(Period period, Viewer viewer, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(period);
        Read(viewer);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await InForce(context, period).AsNoTracking().SingleOrDefaultAsync(cancellationToken);
    }

    public async Task<RestatedPeriod?> FindAsync(Period period, Viewer viewer, CancellationToken cancellationToken = default)
    {
        if (await InForceAsync(period, viewer, cancellationToken) is not { } closing)
        {
            return null;
        }

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var now = await figures.ReadAsync([period], viewer, cancellationToken);
        var (edits, more) = await LaterEdits.ReadAsync(context, closing, cancellationToken);
        var names = await NamesAsync(context, [closing], cancellationToken);
        return new RestatedPeriod(closing, names(closing.ClosedBy), Restatement.ListOf(closing.Figures, now[0].Headlines()), edits, more);
    }

    public async Task<ClosingOutcome> CloseAsync(Period month, Viewer viewer, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(month);
        Define(viewer);
        await using var context = await contexts.CreateForAsync(viewer, cancellationToken);
        var today = (await BusinessDay.ReadAsync(context, time, cancellationToken)).Today;
        if (!ClosingRules.IsOver(month, today))
        {
            return ClosingOutcome.NotOver;
        }

        if (await context.ClosedPeriods.AsNoTracking().Where(period => period.ReopenedAt == null && period.From < month.End && period.Until > month.Start).FirstOrDefaultAsync(cancellationToken) is { } there)
        {
            return there.Days == month ? ClosingOutcome.WasAlready : ClosingOutcome.Overlaps;
        }

        var read = await figures.ReadAsync([month], viewer, cancellationToken);
        context.Add(new ClosedPeriod
        {
            Id = Guid.CreateVersion7(),
            From = month.Start,
            Until = month.End,
            ClosedAt = time.GetUtcNow().UtcDateTime,
            ClosedBy = viewer.Id,
            Figures = read[0].Headlines(),
        });
        try
        {
            await context.SaveChangesAsync(cancellationToken);
            return ClosingOutcome.Done;
        }
        catch (DbUpdateException)
        {
            // Somebody was faster between the look and the save: the unique key knows.
            await using var after = await contexts.CreateDbContextAsync(cancellationToken);
            if (await InForce(after, month).AnyAsync(cancellationToken))
            {
                return ClosingOutcome.WasAlready;
            }

            throw;
        }
    }

    public async Task<ClosingOutcome> ReopenAsync(Period month, string reason, Viewer viewer, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(month);
        Define(viewer);
        if (!ClosingRules.AllowsReason(reason))
        {
            return ClosingOutcome.ReasonMissing;
        }

        await using var context = await contexts.CreateForAsync(viewer, cancellationToken);
        if (await InForce(context, month).SingleOrDefaultAsync(cancellationToken) is not { } closing)
        {
            return ClosingOutcome.WasAlready;
        }

        closing.Reopen(reason, viewer.Id, time.GetUtcNow().UtcDateTime);
        await context.SaveChangesAsync(cancellationToken);
        return ClosingOutcome.Done;
    }

    private static IQueryable<ClosedPeriod> InForce(CustomerSuccessContext context, Period month) =>
        context.ClosedPeriods.Where(period => period.ReopenedAt == null && period.From == month.Start && period.Until == month.End);

    private static async Task<Func<MemberId?, string?>> NamesAsync(CustomerSuccessContext context, IEnumerable<ClosedPeriod> closings, CancellationToken cancellationToken)
    {
        var ids = closings.SelectMany(closing => new[] { closing.ClosedBy, closing.ReopenedBy }).OfType<MemberId>().Select(member => member.Value).Distinct().ToList();
        var names = ids.Count == 0 ? [] : await context.Users.Where(user => ids.Contains(user.Id)).ToDictionaryAsync(user => user.Id, user => user.DisplayName, cancellationToken);
        return member => member is { } known ? names.GetValueOrDefault(known.Value) : null;
    }

    private static void Read(Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (!viewer.ReadsFigures)
        {
            throw new NotAllowedException("Reading closed months.");
        }
    }

    private static void Define(Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (!viewer.Defines)
        {
            throw new NotAllowedException("Closing and reopening months.");
        }
    }
}
