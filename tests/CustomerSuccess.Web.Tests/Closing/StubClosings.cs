using CustomerSuccess.Domain.Closing;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Web.Tests.Closing;

/// <summary>September is closed and read otherwise since; October is open.</summary>
internal sealed class StubClosings : IClosingDesk
{
    public static readonly Period September = new(new(2026, 9, 1), new(2026, 10, 1));
    public static readonly Period October = new(new(2026, 10, 1), new(2026, 11, 1));
    private static readonly ClosedFigure Churn = new("churn-rate", 0.064m, null, null, new Dictionary<string, decimal>());
    private static readonly ClosedFigure Mrr = new("recurring-revenue", 76_350_000m, null, "USD", new Dictionary<string, decimal>());
    private static readonly ClosedFigure Nps = new("net-promoter-score", null, WhyNot.NoAnswers, null, new Dictionary<string, decimal>());

    public List<string> Done { get; } = [];

    public Task<IReadOnlyList<MonthClosing>> ListAsync(int count, Viewer viewer, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<MonthClosing>>([new(October, null, null, null, null), new(September, Closing, "Mona", null, 2)]);

    /// <summary>Two of its figures were reported otherwise than a company worked out by hand reads them: churn of 6%, and 760,000 dollars.</summary>
    public Task<ClosedPeriod?> InForceAsync(Period period, Viewer viewer, CancellationToken cancellationToken = default) => Task.FromResult(period == September
        ? new ClosedPeriod { Id = Guid.NewGuid(), From = September.Start, Until = September.End, ClosedAt = new(2026, 10, 4, 9, 0, 0, DateTimeKind.Utc), Figures = [Churn with { Value = 0.06m }, Mrr with { Value = 76_000_000m }] }
        : null);

    public Task<RestatedPeriod?> FindAsync(Period period, Viewer viewer, CancellationToken cancellationToken = default) => Task.FromResult(period == September
        ? new RestatedPeriod(
            Closing,
            "Mona",
            [new(Churn, Churn with { Value = 0.06m }), new(Mrr, Mrr with { Value = 76_000_000m }), new(Nps, Nps)],
            [new LaterEdit(new(2026, 10, 20, 8, 0, 0, DateTimeKind.Utc), "Sara", "SubscriptionTerm", "changed", "Amber Clinic"), new LaterEdit(new(2026, 10, 19, 8, 0, 0, DateTimeKind.Utc), null, "costs.csv", "imported", null)],
            3)
        : null);

    public Task<ClosingOutcome> CloseAsync(Period month, Viewer viewer, CancellationToken cancellationToken = default)
    {
        Done.Add($"close {month.Start:yyyy-MM}");
        return Task.FromResult(ClosingOutcome.Done);
    }

    public Task<ClosingOutcome> ReopenAsync(Period month, string reason, Viewer viewer, CancellationToken cancellationToken = default)
    {
        Done.Add($"reopen {month.Start:yyyy-MM}: {reason}");
        return Task.FromResult(ClosingOutcome.Done);
    }

    private static ClosedPeriod Closing => new() { Id = Guid.NewGuid(), From = September.Start, Until = September.End, ClosedAt = new(2026, 10, 4, 9, 0, 0, DateTimeKind.Utc), Figures = [Churn, Mrr, Nps] };
}
