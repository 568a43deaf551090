namespace CustomerSuccess.Data.Exports;

/// <summary>What a column of a kind of record holds, and so how programs write and read it.</summary>
public enum ValueKind
{
    /// <summary>Words.</summary>
    Text,

    /// <summary>The name of a record: its own, or that of another kind.</summary>
    Reference,

    /// <summary>A day, as 2026-03-21.</summary>
    Day,

    /// <summary>An instant, UTC, as 2026-03-21T08:30:00Z.</summary>
    Instant,

    /// <summary>An amount in main units, or another number that has to keep every digit; programs write it as text.</summary>
    Decimal,

    /// <summary>A share in percent, two decimals at most.</summary>
    Percent,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>True or false.</summary>
    Truth,

    /// <summary>One of a list of names.</summary>
    Name,
}
