using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Data.Imports.Kinds;

/// <summary>organization.csv: the one line of whose figures these are.</summary>
internal sealed class OrganizationKind() : SettingKind<Organization>(
    "organization", Needed("name"), Needed("time_zone"), Needed("calendar"), Needed("week_start"), Needed("fiscal_year_start_month"), Needed("reporting_currency"))
{
    protected override Organization Read(LineValues line, References references)
    {
        var read = new Organization
        {
            Name = line.Needed("name", OrganizationRules.LongestName),
            TimeZone = line.Needed("time_zone", 100),
            Calendar = line.Needed<CalendarKind>("calendar", ImportValues.Named),
            WeekStart = line.Needed<DayOfWeek>("week_start", ImportValues.Named),
            FiscalYearStartMonth = line.Needed<int>("fiscal_year_start_month", ImportValues.Whole(1, 12)),
            ReportingCurrency = line.Needed<Currency>("reporting_currency", ImportValues.Currency),
        };
        if (line.Refusals.Count > 0)
        {
            return read;
        }

        foreach (var fault in OrganizationRules.FaultsOf(new OrganizationEntry(read.Name, read.TimeZone, read.Calendar, read.WeekStart, read.FiscalYearStartMonth, read.ReportingCurrency.Code)))
        {
            line.Refuse(fault is OrganizationFault.TimeZoneIsUnknown ? "time_zone" : "week_start", RefusalReason.ContentUnusable, fault.ToString());
        }

        return read;
    }

    /// <summary>There is one organisation, whatever it is called.</summary>
    protected override string KeyOf(Organization record) => "1";

    protected override bool Apply(Organization stored, Organization read, CustomerSuccessContext context)
    {
        (stored.Name, stored.TimeZone, stored.Calendar, stored.WeekStart) = (read.Name, read.TimeZone, read.Calendar, read.WeekStart);
        (stored.FiscalYearStartMonth, stored.ReportingCurrency) = (read.FiscalYearStartMonth, read.ReportingCurrency);
        return false;
    }
}
