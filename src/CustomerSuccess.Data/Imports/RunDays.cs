using CustomerSuccess.Data.Closing;
using CustomerSuccess.Data.Entry;
using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Data.Imports;

/// <summary>What day it is in a run, and which days are closed; asked once, since lines come by the million.</summary>
internal sealed class RunDays(CustomerSuccessContext context, DateTime now)
{
    private DateOnly? _today;
    private IReadOnlyList<Period>? _closed;

    /// <summary>Returns the organisation's day.</summary>
    public async ValueTask<DateOnly> TodayAsync(CancellationToken cancellationToken) =>
        _today ??= (await BusinessDay.ReadAsync(context, new DateTimeOffset(now, TimeSpan.Zero), cancellationToken)).Today;

    /// <summary>Returns the first closed period with days from one day up to, but not including, another; none where all are open.</summary>
    public async ValueTask<Period?> ClosedAsync(DateOnly from, DateOnly until, CancellationToken cancellationToken)
    {
        _closed ??= await ClosedDays.AllAsync(context, cancellationToken);
        return _closed.FirstOrDefault(period => period.Start < until && period.End > from);
    }
}
