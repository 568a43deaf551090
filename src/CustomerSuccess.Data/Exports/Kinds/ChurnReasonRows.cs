using CustomerSuccess.Domain.Churn;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Exports.Kinds;

/// <summary>The list of reasons for leaving.</summary>
internal sealed class ChurnReasonRows() : SharedRows<ChurnReason>(
    "churn_reasons",
    Text("code", row => row.Record.Code),
    Text("name", row => row.Record.Name),
    Text("name_fa", row => row.Record.NamePersian),
    Truth("involuntary", row => row.Record.IsInvoluntary),
    Truth("retired", row => row.Record.IsRetired))
{
    public override IReadOnlyList<string> Key => ["code"];

    public override IQueryable<Row<ChurnReason>> Query(CustomerSuccessContext context) =>
        context.ChurnReasons.Select(reason => new Row<ChurnReason> { Record = reason, Own = (Guid)(object)reason.Id });

    protected override IQueryable<Row<ChurnReason>> Find(IQueryable<Row<ChurnReason>> rows, IReadOnlyList<string> key)
    {
        var code = key[0];
        return rows.Where(row => row.Record.Code == code);
    }

    protected override IQueryable<Row<ChurnReason>> InOrder(IQueryable<Row<ChurnReason>> rows, string binary) =>
        rows.OrderBy(row => EF.Functions.Collate(row.Record.Code, binary));
}
