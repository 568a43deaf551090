using CustomerSuccess.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Closing;

/// <summary>Tells which days are closed now: those of a month that was opened again are not.</summary>
internal static class ClosedDays
{
    /// <summary>Returns the first closed period with days in the span, or <see langword="null"/>.</summary>
    /// <param name="context">The records.</param>
    /// <param name="from">The first day of the span.</param>
    /// <param name="until">The day after its last.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<Period?> FindAsync(CustomerSuccessContext context, DateOnly from, DateOnly until, CancellationToken cancellationToken)
    {
        var closed = await context.ClosedPeriods.AsNoTracking()
            .Where(period => period.ReopenedAt == null && period.From < until && period.Until > from).OrderBy(period => period.From).FirstOrDefaultAsync(cancellationToken);
        return closed?.Days;
    }

    /// <summary>Returns every closed period, for whoever looks at the days of many records.</summary>
    public static async Task<IReadOnlyList<Period>> AllAsync(CustomerSuccessContext context, CancellationToken cancellationToken)
    {
        var closed = await context.ClosedPeriods.AsNoTracking().Where(period => period.ReopenedAt == null).OrderBy(period => period.From).ToListAsync(cancellationToken);
        return [.. closed.Select(period => period.Days)];
    }
}
