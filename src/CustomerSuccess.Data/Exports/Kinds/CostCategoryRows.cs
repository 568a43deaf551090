using CustomerSuccess.Domain.Costs;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Exports.Kinds;

/// <summary>The list of kinds of retention cost.</summary>
internal sealed class CostCategoryRows() : SharedRows<CostCategory>(
    "cost_categories",
    Text("code", row => row.Record.Code),
    Text("name", row => row.Record.Name),
    Text("name_fa", row => row.Record.NamePersian),
    Truth("retired", row => row.Record.IsRetired))
{
    public override IReadOnlyList<string> Key => ["code"];

    public override IQueryable<Row<CostCategory>> Query(CustomerSuccessContext context) =>
        context.CostCategories.Select(category => new Row<CostCategory> { Record = category, Own = (Guid)(object)category.Id });

    protected override IQueryable<Row<CostCategory>> Find(IQueryable<Row<CostCategory>> rows, IReadOnlyList<string> key)
    {
        var code = key[0];
        return rows.Where(row => row.Record.Code == code);
    }

    protected override IQueryable<Row<CostCategory>> InOrder(IQueryable<Row<CostCategory>> rows, string binary) =>
        rows.OrderBy(row => EF.Functions.Collate(row.Record.Code, binary));
}
