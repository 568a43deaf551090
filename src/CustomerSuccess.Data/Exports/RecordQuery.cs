namespace CustomerSuccess.Data.Exports;

/// <summary>Which records of a list are asked for.</summary>
/// <param name="Limit">How many at most.</param>
/// <param name="After">The place of the record that they come after; none for the first.</param>
/// <param name="Customer">The customer concerned, by name; none for all.</param>
public sealed record RecordQuery(int Limit, string? After = null, string? Customer = null)
{
    /// <summary>Gets the identifiers of the records concerned, in their order; none for all.</summary>
    internal IReadOnlyList<Guid>? Own { get; init; }
}
