using CustomerSuccess.Domain.Costs;

namespace CustomerSuccess.Data.Imports.Kinds;

/// <summary>programmes.csv: efforts to keep customers.</summary>
internal sealed class ProgrammeKind() : MatchedKind<Programme>("programmes", Needed("id"), Needed("name"))
{
    protected override Programme Read(ImportEntry entry, References references, ImportRun run) =>
        Named(entry.First.RecordName(), entry.First.Needed("name", 200));

    protected override string KeyOf(Programme record) => RecordName.Of(record.ExternalId, record.Id.Value);

    protected override Task<IReadOnlyList<Programme>> StoredAsync(IReadOnlyList<Programme> read, CustomerSuccessContext context, CancellationToken cancellationToken) =>
        context.Programmes.NamedAsync(read.Select(KeyOf), id => new ProgrammeId(id), cancellationToken);

    protected override bool Apply(Programme stored, Programme read, CustomerSuccessContext context)
    {
        stored.Name = read.Name;
        return false;
    }

    private static Programme Named(RecordName id, string name) => new() { Id = new ProgrammeId(id.Own), ExternalId = id.External, Name = name };
}
