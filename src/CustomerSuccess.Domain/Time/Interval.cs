namespace CustomerSuccess.Domain.Time;

/// <summary>How long one period of a series is.</summary>
public enum Interval
{
    /// <summary>A day.</summary>
    Day,

    /// <summary>Seven days from the first day of the week.</summary>
    Week,

    /// <summary>A month of the calendar.</summary>
    Month,

    /// <summary>Three months, counted from the start of the fiscal year.</summary>
    Quarter,

    /// <summary>Twelve months, counted from the start of the fiscal year.</summary>
    Year,
}
