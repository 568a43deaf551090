using CustomerSuccess.Domain.Closing;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Web.Tests.Closing;

/// <summary>No month was ever closed.</summary>
internal sealed class NothingClosed : IClosingDesk
{
    public Task<IReadOnlyList<MonthClosing>> ListAsync(int count, Viewer viewer, CancellationToken cancellationToken = default) => Task.FromResult<IReadOnlyList<MonthClosing>>([]);

    public Task<ClosedPeriod?> InForceAsync(Period period, Viewer viewer, CancellationToken cancellationToken = default) => Task.FromResult<ClosedPeriod?>(null);

    public Task<RestatedPeriod?> FindAsync(Period period, Viewer viewer, CancellationToken cancellationToken = default) => Task.FromResult<RestatedPeriod?>(null);

    public Task<ClosingOutcome> CloseAsync(Period month, Viewer viewer, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<ClosingOutcome> ReopenAsync(Period month, string reason, Viewer viewer, CancellationToken cancellationToken = default) => throw new NotSupportedException();
}
