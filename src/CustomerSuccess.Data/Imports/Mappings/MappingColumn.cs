namespace CustomerSuccess.Data.Imports.Mappings;

/// <summary>Where a column of our format comes from. In the file, a plain text stands for a source column as it is.</summary>
public sealed record MappingColumn
{
    /// <summary>Gets the source column.</summary>
    public string? Column { get; init; }

    /// <summary>Gets a value that every line has.</summary>
    public string? Constant { get; init; }

    /// <summary>Gets values that stand for nothing.</summary>
    public IReadOnlyList<string> NullIf { get; init; } = [];

    /// <summary>Gets what values become; a value that is not here stays, or becomes <see cref="Otherwise"/>.</summary>
    public IReadOnlyDictionary<string, string>? Values { get; init; }

    /// <summary>Gets what a value becomes that <see cref="Values"/> does not have.</summary>
    public string? Otherwise { get; init; }

    /// <summary>Gets what a number becomes, by the first limit that it is below; the last may have no limit.</summary>
    public IReadOnlyList<MappingBand> Bands { get; init; } = [];

    /// <summary>Gets what a number is multiplied by, such as 10 to make rials of tomans.</summary>
    public decimal? Times { get; init; }

    /// <summary>Gets how a day is written: in the Gregorian calendar, or as a Persian one such as 1403-06-01.</summary>
    public Domain.Time.CalendarKind? Calendar { get; init; }

    /// <summary>Gets whether a day is written before its month: 31/12/2025.</summary>
    public bool DayFirst { get; init; }

    /// <summary>Gets the day from which the value's number of months is counted back.</summary>
    public DateOnly? MonthsBefore { get; init; }

    /// <summary>Gets what is added to the number of months first.</summary>
    public int PlusMonths { get; init; }

    /// <summary>Gets whether the value is an identifier, which gets the mapping's prefix.</summary>
    public bool IsId { get; init; }
}

/// <summary>A range of numbers and its name.</summary>
/// <param name="Value">The name.</param>
/// <param name="Below">The limit; none for the rest.</param>
public sealed record MappingBand(string Value, decimal? Below = null);
