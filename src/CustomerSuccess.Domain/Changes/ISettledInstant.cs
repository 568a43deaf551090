namespace CustomerSuccess.Domain.Changes;

/// <summary>Tells up to when the audit log is complete: an entry has the instant of its writing, and is seen when its transaction ends.</summary>
public interface ISettledInstant
{
    /// <summary>Returns an instant, UTC, before which no entry will appear any more. It may lie some minutes back, and further while a long import runs.</summary>
    Task<DateTime> ReadAsync(CancellationToken cancellationToken = default);
}
