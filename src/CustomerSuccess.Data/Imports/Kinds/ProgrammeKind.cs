using CustomerSuccess.Domain.Costs;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Imports.Kinds;

/// <summary>programmes.csv: efforts to keep customers.</summary>
internal sealed class ProgrammeKind() : MatchedKind<Programme>("programmes", Needed("id"), Needed("name"))
{
    protected override Programme Read(ImportEntry entry, References references, ImportRun run) =>
        new() { Id = ProgrammeId.New(), ExternalId = entry.First.Needed("id", 200), Name = entry.First.Needed("name", 200) };

    protected override string KeyOf(Programme record) => record.ExternalId!;

    protected override async Task<IReadOnlyList<Programme>> StoredAsync(IReadOnlyList<Programme> read, CustomerSuccessContext context, CancellationToken cancellationToken)
    {
        var keys = read.Select(KeyOf).ToArray();
        return await context.Programmes.Where(programme => keys.Contains(programme.ExternalId)).ToListAsync(cancellationToken);
    }

    protected override bool Apply(Programme stored, Programme read, CustomerSuccessContext context)
    {
        stored.Name = read.Name;
        return false;
    }
}
