namespace CustomerSuccess.Web.Imports;

/// <summary>How the days of a file are written.</summary>
public enum DateStyle
{
    /// <summary>2026-03-21.</summary>
    YearFirst,

    /// <summary>21/03/2026.</summary>
    DayFirst,

    /// <summary>1405/01/01.</summary>
    Jalali,

    /// <summary>01/01/1405.</summary>
    JalaliDayFirst,
}
