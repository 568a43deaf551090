namespace CustomerSuccess.Domain.Members;

/// <summary>What an organisation must keep to.</summary>
public static class OrganizationRules
{
    /// <summary>The most characters of a name.</summary>
    public const int LongestName = 200;

    /// <summary>Gets the days that a week may start on.</summary>
    public static IReadOnlyList<DayOfWeek> WeekStarts { get; } = [DayOfWeek.Saturday, DayOfWeek.Sunday, DayOfWeek.Monday];

    /// <summary>Returns everything that is wrong.</summary>
    public static IReadOnlyList<OrganizationFault> FaultsOf(OrganizationEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        (bool IsWrong, OrganizationFault Fault)[] looked =
        [
            (string.IsNullOrWhiteSpace(entry.Name), OrganizationFault.NameIsMissing),
            (entry.Name is { Length: > LongestName }, OrganizationFault.NameIsTooLong),
            (!TimeZoneInfo.TryFindSystemTimeZoneById((entry.TimeZone ?? string.Empty).Trim(), out _), OrganizationFault.TimeZoneIsUnknown),
            (!Enum.IsDefined(entry.Calendar), OrganizationFault.CalendarIsUnknown),
            (!WeekStarts.Contains(entry.WeekStart), OrganizationFault.WeekStartIsUnknown),
            (entry.FiscalYearStartMonth is < 1 or > 12, OrganizationFault.FiscalYearStartIsUnknown),
            (entry.Currency is not { Length: 3 } || !entry.Currency.All(char.IsAsciiLetterUpper), OrganizationFault.CurrencyIsUnknown),
        ];
        return [.. looked.Where(one => one.IsWrong).Select(one => one.Fault)];
    }
}
