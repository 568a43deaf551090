using CustomerSuccess.Data.Closing;
using CustomerSuccess.Data.Entry;
using CustomerSuccess.Domain.Time;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CustomerSuccess.Data.Imports;

/// <summary>What day it is in a run, and which days are closed; asked once, since lines come by the million.</summary>
internal sealed class RunDays(CustomerSuccessContext context, DateTime now)
{
    private DateOnly? _today;
    private IReadOnlyList<Period>? _closed;

    /// <summary>Returns the organisation's day.</summary>
    public async ValueTask<DateOnly> TodayAsync(CancellationToken cancellationToken) =>
        _today ??= (await BusinessDay.ReadAsync(context, new DateTimeOffset(now, TimeSpan.Zero), cancellationToken)).Today;

    /// <summary>Returns why a day on which something is said to have happened cannot be; none for a past day, today, and one that is stored already.</summary>
    /// <param name="column">The column of the day.</param>
    /// <param name="day">The day.</param>
    /// <param name="stored">The same of what is stored; none for a new record.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async ValueTask<Objection?> InFutureAsync(string column, DateOnly day, PropertyEntry? stored, CancellationToken cancellationToken) =>
        day <= await TodayAsync(cancellationToken) || stored?.OriginalValue is DateOnly before && before == day
            ? null
            : new Objection(column, RefusalReason.DayInFuture, ValueWords.Of(await TodayAsync(cancellationToken)));

    /// <summary>Returns the first closed period with days from one day up to, but not including, another; none where all are open.</summary>
    public async ValueTask<Period?> ClosedAsync(DateOnly from, DateOnly until, CancellationToken cancellationToken)
    {
        _closed ??= await ClosedDays.AllAsync(context, cancellationToken);
        return _closed.FirstOrDefault(period => period.Start < until && period.End > from);
    }
}
