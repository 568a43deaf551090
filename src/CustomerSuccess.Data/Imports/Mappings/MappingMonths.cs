using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Data.Imports.Mappings;

/// <summary>Gathers lines by a key and the month of a day. The line that comes of it has the columns key, month_end and value.</summary>
public sealed record MappingMonths
{
    /// <summary>Gets the source column to gather by.</summary>
    public required string By { get; init; }

    /// <summary>Gets the source column with the day.</summary>
    public required string Day { get; init; }

    /// <summary>Gets the source column that is added up or averaged; without one, lines are counted. An empty value is passed over.</summary>
    public string? Column { get; init; }

    /// <summary>Gets what is done with the column.</summary>
    public MonthTotal Total { get; init; }

    /// <summary>Gets the calendar of the months.</summary>
    public CalendarKind Calendar { get; init; }

    /// <summary>Gets whether months without lines, from the key's first to the file's last, count as 0.</summary>
    public bool EmptyMonthsAreZero { get; init; }

    /// <summary>Gets the number of earlier months whose mean the value is given in percent of; a month without such a mean has no line.</summary>
    public int? PercentOfOwnMeanOf { get; init; }
}

/// <summary>What is done with the values of a month.</summary>
public enum MonthTotal
{
    /// <summary>Lines are counted.</summary>
    Count,

    /// <summary>Values are added up.</summary>
    Sum,

    /// <summary>Values are averaged.</summary>
    Mean,
}
