using CustomerSuccess.Domain.Churn;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Imports.Kinds;

/// <summary>churn_reasons.csv: the list of reasons for leaving.</summary>
internal sealed class ChurnReasonKind() : MatchedKind<ChurnReason>("churn_reasons", Needed("code"), Needed("name"), Optional("name_fa"), Optional("involuntary"), Optional("retired"))
{
    protected override ChurnReason Read(ImportEntry entry, References references, ImportRun run)
    {
        var name = entry.First.Needed("name", 200);
        return new ChurnReason
        {
            Id = ChurnReasonId.New(),
            Code = entry.First.Needed("code", 100),
            Name = name,
            NamePersian = entry.First.Text("name_fa", 200) ?? name,
            IsInvoluntary = entry.First.Optional<bool>("involuntary", ImportValues.Boolean) ?? false,
            IsRetired = entry.First.Optional<bool>("retired", ImportValues.Boolean) ?? false,
        };
    }

    protected override string KeyOf(ChurnReason record) => record.Code;

    protected override async Task<IReadOnlyList<ChurnReason>> StoredAsync(IReadOnlyList<ChurnReason> read, CustomerSuccessContext context, CancellationToken cancellationToken)
    {
        var keys = read.Select(KeyOf).ToArray();
        return await context.ChurnReasons.Where(reason => keys.Contains(reason.Code)).ToListAsync(cancellationToken);
    }

    protected override bool Apply(ChurnReason stored, ChurnReason read, CustomerSuccessContext context)
    {
        (stored.Name, stored.NamePersian, stored.IsInvoluntary, stored.IsRetired) = (read.Name, read.NamePersian, read.IsInvoluntary, read.IsRetired);
        return false;
    }
}
