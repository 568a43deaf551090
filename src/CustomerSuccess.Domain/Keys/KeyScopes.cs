namespace CustomerSuccess.Domain.Keys;

/// <summary>What a key leaves of the rights of the person whose key it is. It never adds to them.</summary>
/// <param name="ReadsFigures">Whether figures of the company may be read.</param>
/// <param name="ReadsRecords">Whether customers and what belongs to them may be read.</param>
/// <param name="WritesRecords">Whether records may be entered, changed and removed.</param>
public readonly record struct KeyScopes(bool ReadsFigures, bool ReadsRecords, bool WritesRecords)
{
    /// <summary>Gets all that a key can leave.</summary>
    public static KeyScopes All { get; } = new(true, true, true);

    /// <summary>Gets whether nothing is left.</summary>
    public bool IsNone => this == default;

    /// <summary>Tells whether a scope is left.</summary>
    public bool Has(KeyScope scope) => scope switch
    {
        KeyScope.ReadFigures => ReadsFigures,
        KeyScope.ReadRecords => ReadsRecords,
        KeyScope.WriteRecords => WritesRecords,
        _ => throw new ArgumentOutOfRangeException(nameof(scope), scope, "There is no such scope."),
    };
}

/// <summary>The scopes by name.</summary>
public enum KeyScope
{
    /// <summary>Figures of the company may be read.</summary>
    ReadFigures,

    /// <summary>Customers and what belongs to them may be read.</summary>
    ReadRecords,

    /// <summary>Records may be entered, changed and removed.</summary>
    WriteRecords,
}
