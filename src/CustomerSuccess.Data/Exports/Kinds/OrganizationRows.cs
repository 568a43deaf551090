using CustomerSuccess.Domain.Members;

namespace CustomerSuccess.Data.Exports.Kinds;

/// <summary>Whose figures these are: one line, or none before the first start.</summary>
internal sealed class OrganizationRows() : PlainRows<Organization>(
    "organization",
    Text("name", row => row.Record.Name),
    Text("time_zone", row => row.Record.TimeZone),
    Name("calendar", row => row.Record.Calendar),
    Name("week_start", row => row.Record.WeekStart),
    Whole("fiscal_year_start_month", row => row.Record.FiscalYearStartMonth),
    Text("reporting_currency", row => row.Record.ReportingCurrency.Code))
{
    public override IQueryable<Row<Organization>> Query(CustomerSuccessContext context) => context.Organizations.Select(organization => new Row<Organization> { Record = organization });

    protected override IQueryable<Row<Organization>> InOrder(IQueryable<Row<Organization>> rows, string binary) => rows.OrderBy(row => row.Record.Id);
}
