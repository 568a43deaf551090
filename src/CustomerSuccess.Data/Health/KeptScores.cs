using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Health;

/// <summary>The scores of customers that were kept at ends of months, as they were known then.</summary>
internal sealed class KeptScores
{
    private const int CustomersAQuery = 1_000;
    private readonly Dictionary<(CustomerId Customer, DateOnly On), decimal?> _scores = [];

    public static async Task<KeptScores> ReadAsync(
        CustomerSuccessContext context, CalendarKind calendar, IEnumerable<CustomerId> customers, IReadOnlyList<DateOnly> days, CancellationToken cancellationToken)
    {
        var kept = new KeptScores();
        var (first, last) = (days.Min(), days.Max());
        foreach (var some in customers.Distinct().Chunk(CustomersAQuery))
        {
            var scores = await context.HealthScores.AsNoTracking()
                .Where(score => some.Contains(score.CustomerId) && score.Calendar == calendar && score.On >= first && score.On <= last)
                .ToListAsync(cancellationToken);
            foreach (var score in scores)
            {
                kept._scores[(score.CustomerId, score.On)] = score.Score;
            }
        }

        return kept;
    }

    /// <summary>Finds a kept score; the score itself may be none, with too little data at the time.</summary>
    public bool Finds(CustomerId customer, DateOnly on, out decimal? score) => _scores.TryGetValue((customer, on), out score);
}
