using CustomerSuccess.Data.Customers;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Health;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Health;

/// <summary>Reads one customer's kept scores from the records.</summary>
public sealed class MonthEndScores(IDbContextFactory<CustomerSuccessContext> contexts) : IMonthEndScores
{
    public async Task<IReadOnlyList<MonthEndHealth>> ReadAsync(CustomerId customer, CalendarKind calendar, Viewer viewer, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.DemandReadsAsync(customer, viewer, cancellationToken);
        return await context.HealthScores.AsNoTracking()
            .Where(health => health.CustomerId == customer && health.Calendar == calendar)
            .OrderBy(health => health.On)
            .ToListAsync(cancellationToken);
    }
}
