namespace CustomerSuccess.Domain.Members;

/// <summary>Why an organisation cannot be saved as it was filled in.</summary>
public enum OrganizationFault
{
    /// <summary>It has no name.</summary>
    NameIsMissing,

    /// <summary>Its name is longer than <see cref="OrganizationRules.LongestName"/>.</summary>
    NameIsTooLong,

    /// <summary>There is no such time zone.</summary>
    TimeZoneIsUnknown,

    /// <summary>There is no such calendar.</summary>
    CalendarIsUnknown,

    /// <summary>Weeks start on Saturday, Sunday or Monday.</summary>
    WeekStartIsUnknown,

    /// <summary>The month is not 1 to 12.</summary>
    FiscalYearStartIsUnknown,

    /// <summary>A currency is three letters from A to Z.</summary>
    CurrencyIsUnknown,
}
