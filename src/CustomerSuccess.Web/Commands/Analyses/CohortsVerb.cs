using System.Globalization;
using CustomerSuccess.Domain.Cohorts;
using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Web.Commands.Analyses;

/// <summary>Follows the customers of a purchase log by the month of their first purchase. A line is a purchase.</summary>
internal sealed class CohortsVerb() : AnalysisVerb("cohorts")
{
    protected override IReadOnlyList<string> OwnOptions => ["customer", "date", "amount", "calendar", "end"];

    protected override void Analyse(AnalysisOptions asked, AnalysisTable table, AnalysisFields result)
    {
        var (customer, date, amount) = (asked.Column(table, "customer"), asked.Column(table, "date"), asked.OptionalColumn(table, "amount"));
        var calendar = asked.OneOf("calendar", "gregorian", "persian") is "persian" ? ReportingCalendar.Persian : ReportingCalendar.Gregorian;
        var end = asked.Day("end");
        var purchases = table.Read<CohortPurchase<string>>(line => line.Name(customer) is { } who && line.Day(date) is { } day
            && (amount is { } column ? line.Number(column) : 0) is { } paid ? new(who, day, paid) : null).ToList();
        var cohorts = PurchaseCohorts.ListOf(purchases, calendar, end);
        result.Add("calendar", calendar.Kind is CalendarKind.Persian ? "persian" : "gregorian");
        result.Add("customers", cohorts.Sum(cohort => cohort.Size));
        result.Add("cohorts", cohorts.Select(cohort => Row(result, cohort, calendar.Kind, amount is not null)));
    }

    private static AnalysisFields Row(AnalysisFields result, Cohort cohort, CalendarKind calendar, bool hasAmounts)
    {
        var row = result.Part();
        row.Add("month", MonthOf(cohort.Won.Start, calendar));
        row.Add("start", cohort.Won.Start);
        row.Add("size", cohort.Size);
        row.Add("active", cohort.Periods.Select(period => (decimal?)period.Active));
        row.Add("logo_retention", cohort.Periods.Select((_, since) => ValueOf(cohort.LogoRetention(since))));
        if (hasAmounts)
        {
            row.Add("revenue", cohort.Periods.Select(period => (decimal?)period.Revenue));
            row.Add("revenue_retention", cohort.Periods.Select((_, since) => ValueOf(cohort.RevenueRetention(since))));
        }

        return row;
    }

    private static decimal? ValueOf(Figure figure) => (figure as Figure.Defined)?.Value;

    private static string MonthOf(DateOnly day, CalendarKind kind)
    {
        var (date, calendar) = (day.ToDateTime(TimeOnly.MinValue), kind.Calendar());
        return string.Create(CultureInfo.InvariantCulture, $"{calendar.GetYear(date):0000}-{calendar.GetMonth(date):00}");
    }
}
