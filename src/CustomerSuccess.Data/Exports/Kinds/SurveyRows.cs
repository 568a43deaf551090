using CustomerSuccess.Data.Imports;
using CustomerSuccess.Domain.Nps;

namespace CustomerSuccess.Data.Exports.Kinds;

/// <summary>Surveys with their scale.</summary>
internal sealed class SurveyRows() : SharedRows<Survey>(
    "surveys",
    Text("id", row => RecordName.Of(row.Record.ExternalId, row.Own)),
    Text("name", row => row.Record.Name),
    Name("scale", row => row.Record.Scale))
{
    public override IQueryable<Row<Survey>> Query(CustomerSuccessContext context) =>
        context.Surveys.Select(survey => new Row<Survey> { Record = survey, Own = (Guid)(object)survey.Id });
}
