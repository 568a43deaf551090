using CustomerSuccess.Data.Imports;
using CustomerSuccess.Domain.Nps;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Exports.Kinds;

/// <summary>The times that a survey was sent out.</summary>
internal sealed class WaveRows() : SharedRows<SurveyWave>(
    "waves",
    Reference("survey", row => RecordName.Of(row.Survey, row.Record.SurveyId.Value)),
    Text("name", row => row.Record.Name),
    Day("from", row => row.Record.From),
    Day("until", row => row.Record.Until))
{
    public override IReadOnlyList<string> Key => ["survey", "name"];

    public override IQueryable<Row<SurveyWave>> Query(CustomerSuccessContext context) =>
        from wave in context.SurveyWaves
        join survey in context.Surveys on wave.SurveyId equals survey.Id
        select new Row<SurveyWave> { Record = wave, Own = (Guid)(object)wave.Id, Survey = survey.ExternalId, Wave = wave };

    protected override IQueryable<Row<SurveyWave>> InOrder(IQueryable<Row<SurveyWave>> rows, string binary) => rows
        .OrderBy(row => row.Survey == null).ThenBy(row => EF.Functions.Collate(row.Survey, binary)).ThenBy(row => row.Record.SurveyId)
        .ThenBy(row => row.Record.From).ThenBy(row => EF.Functions.Collate(row.Record.Name, binary));

    protected override IQueryable<Row<SurveyWave>> Find(IQueryable<Row<SurveyWave>> rows, IReadOnlyList<string> key)
    {
        var name = key[1];
        return rows.OfSurvey(key[0]).Where(row => row.Record.Name == name);
    }
}
