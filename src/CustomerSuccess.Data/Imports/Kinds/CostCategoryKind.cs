using CustomerSuccess.Domain.Costs;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Imports.Kinds;

/// <summary>cost_categories.csv: the list of kinds of retention cost.</summary>
internal sealed class CostCategoryKind() : MatchedKind<CostCategory>("cost_categories", Needed("code"), Needed("name"), Optional("name_fa"), Optional("retired"))
{
    protected override CostCategory Read(ImportEntry entry, References references, ImportRun run)
    {
        var name = entry.First.Needed("name", 200);
        return new CostCategory
        {
            Id = CostCategoryId.New(),
            Code = entry.First.Needed("code", 100),
            Name = name,
            NamePersian = entry.First.Text("name_fa", 200) ?? name,
            IsRetired = entry.First.Optional<bool>("retired", ImportValues.Boolean) ?? false,
        };
    }

    protected override string KeyOf(CostCategory record) => record.Code;

    protected override async Task<IReadOnlyList<CostCategory>> StoredAsync(IReadOnlyList<CostCategory> read, CustomerSuccessContext context, CancellationToken cancellationToken)
    {
        var keys = read.Select(KeyOf).ToArray();
        return await context.CostCategories.Where(category => keys.Contains(category.Code)).ToListAsync(cancellationToken);
    }

    protected override bool Apply(CostCategory stored, CostCategory read, CustomerSuccessContext context)
    {
        (stored.Name, stored.NamePersian, stored.IsRetired) = (read.Name, read.NamePersian, read.IsRetired);
        return false;
    }
}
