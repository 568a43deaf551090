namespace CustomerSuccess.Domain.Revenue;

/// <summary>How amounts per week and per day are brought to a month.</summary>
public enum MonthLength
{
    /// <summary>A year of 365.25 days: a week is 365.25 ÷ 12 ÷ 7 of a month, a day 365.25 ÷ 12. The default.</summary>
    YearOf365Point25,

    /// <summary>A month of 30.4375 days, the same in exact arithmetic, kept by its own name since clients ask for it.</summary>
    Days30Point4375,

    /// <summary>52 weeks a year; a day is a seventh of a week.</summary>
    Weeks52,

    /// <summary>4.33 weeks a month; a day is a seventh of a week.</summary>
    Weeks4Point33,
}
