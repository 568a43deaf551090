using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Time;
using Microsoft.Extensions.Options;

namespace CustomerSuccess.Web.Members;

/// <summary>The organisation of a new database. Bound from the <c>Organization</c> section; once it is there, people edit it in Settings.</summary>
public sealed class OrganizationOptions
{
    public const string Section = "Organization";

    /// <summary>Gets the name; the first page asks for it when it is left out.</summary>
    public string? Name { get; init; }

    /// <summary>Gets the IANA time zone of the days of business.</summary>
    public string TimeZone { get; init; } = "Etc/UTC";

    /// <summary>Gets the calendar of reports.</summary>
    public CalendarKind Calendar { get; init; }

    /// <summary>Gets the first day of the week; left out, as usual for the calendar.</summary>
    public DayOfWeek? WeekStart { get; init; }

    /// <summary>Gets the month of the calendar that the fiscal year starts with.</summary>
    public int FiscalYearStartMonth { get; init; } = 1;

    /// <summary>Gets the code of the currency of reports.</summary>
    public string ReportingCurrency { get; init; } = "USD";

    /// <summary>Returns the day that weeks usually start on in a calendar.</summary>
    public static DayOfWeek UsualWeekStart(CalendarKind calendar) => calendar is CalendarKind.Persian ? DayOfWeek.Saturday : DayOfWeek.Monday;

    internal static void AddTo(IServiceCollection services)
    {
        services.AddSingleton<IValidateOptions<OrganizationOptions>, Rules>();
        services.AddOptions<OrganizationOptions>().BindConfiguration(Section).ValidateOnStart();
    }

    /// <summary>Returns the organisation that the settings describe.</summary>
    internal Organization Described() => new()
    {
        Name = Entry.Name,
        TimeZone = TimeZone,
        Calendar = Calendar,
        WeekStart = Entry.WeekStart,
        FiscalYearStartMonth = FiscalYearStartMonth,
        ReportingCurrency = new Currency(ReportingCurrency),
    };

    private OrganizationEntry Entry => new(Name ?? "Customer Success", TimeZone, Calendar, WeekStart ?? UsualWeekStart(Calendar), FiscalYearStartMonth, ReportingCurrency);

    private sealed class Rules : IValidateOptions<OrganizationOptions>
    {
        public ValidateOptionsResult Validate(string? name, OrganizationOptions options)
        {
            var faults = OrganizationRules.FaultsOf(options.Entry);
            return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults.Select(fault => $"{Section}:{SettingOf(fault)} cannot be used ({fault})."));
        }

        private static string SettingOf(OrganizationFault fault) => fault switch
        {
            OrganizationFault.NameIsMissing or OrganizationFault.NameIsTooLong => nameof(Name),
            OrganizationFault.TimeZoneIsUnknown => nameof(TimeZone),
            OrganizationFault.CalendarIsUnknown => nameof(Calendar),
            OrganizationFault.WeekStartIsUnknown => nameof(WeekStart),
            OrganizationFault.FiscalYearStartIsUnknown => nameof(FiscalYearStartMonth),
            OrganizationFault.CurrencyIsUnknown => nameof(ReportingCurrency),
            _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "There is no such fault."),
        };
    }
}
