using CustomerSuccess.Data.Closing;
using CustomerSuccess.Data.Imports;
using CustomerSuccess.Domain.Closing;

namespace CustomerSuccess.Data.Exports.Kinds;

/// <summary>The months that were reported, with their headlines as they were.</summary>
internal sealed class ClosedPeriodRows() : PlainRows<ClosedPeriod>(
    "closed_periods",
    Text("id", row => RecordName.Of(null, row.Own)),
    Day("from", row => row.Record.From),
    Day("until", row => row.Record.Until),
    Instant("closed_at", row => row.Record.ClosedAt),
    Text("closed_by", row => row.ClosedBy),
    Text("figures", row => ClosedFigures.Write(row.Record.Figures)),
    Instant("reopened_at", row => row.Record.ReopenedAt),
    Text("reopened_by", row => row.ReopenedBy),
    Text("reopening_reason", row => row.Record.ReopeningReason))
{
    public override IQueryable<Row<ClosedPeriod>> Query(CustomerSuccessContext context) => context.ClosedPeriods.Select(period => new Row<ClosedPeriod>
    {
        Record = period,
        Own = period.Id,
        ClosedBy = context.Users.Where(member => member.Id == (Guid?)(object?)period.ClosedBy).Select(member => member.Email).FirstOrDefault(),
        ReopenedBy = context.Users.Where(member => member.Id == (Guid?)(object?)period.ReopenedBy).Select(member => member.Email).FirstOrDefault(),
    });

    protected override IQueryable<Row<ClosedPeriod>> InOrder(IQueryable<Row<ClosedPeriod>> rows, string binary) => rows.OrderBy(row => row.Record.From).ThenBy(row => row.Own);
}
