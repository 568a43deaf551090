using CustomerSuccess.Data.Imports;
using CustomerSuccess.Domain.Costs;

namespace CustomerSuccess.Data.Exports.Kinds;

/// <summary>Efforts to keep customers.</summary>
internal sealed class ProgrammeRows() : SharedRows<Programme>(
    "programmes",
    Text("id", row => RecordName.Of(row.Record.ExternalId, row.Own)),
    Text("name", row => row.Record.Name))
{
    public override IQueryable<Row<Programme>> Query(CustomerSuccessContext context) =>
        context.Programmes.Select(programme => new Row<Programme> { Record = programme, Own = (Guid)(object)programme.Id });
}
