using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Policies;
using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Web.Tests.Overview;

/// <summary>Returns figures that a test has worked out by hand.</summary>
internal sealed class StubReader<T>(Func<Period, MetricPolicies, T> read) : IFigureReader<T>
{
    public StubReader(Func<Period, T> read)
        : this((period, _) => read(period))
    {
    }

    /// <summary>The change number that the next reading has seen.</summary>
    public Func<long> Seen { get; set; } = () => 7;

    public DateTime? DataThrough { get; set; } = new DateTime(2026, 10, 5, 20, 29, 0, DateTimeKind.Utc);

    public MetricPolicies Policies { get; set; } = MetricPolicies.Default;

    public int Readings { get; private set; }

    public Task<Reading<T>> ReadAsync(IReadOnlyList<Period> periods, Filter filter, Viewer viewer, MetricPolicies? policies = null, CancellationToken cancellationToken = default)
    {
        Readings++;
        var inForce = policies ?? Policies;
        return viewer.ReadsFigures
            ? Task.FromResult(new Reading<T>([.. periods.Select(period => read(period, inForce))], [.. periods.Select(_ => inForce)], new FigureStamp(Seen(), DataThrough)))
            : throw new NotAllowedException("Figures.");
    }
}
