using CustomerSuccess.Domain.Nps;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Imports.Kinds;

/// <summary>waves.csv: the times that a survey was sent out, found again by survey and name.</summary>
internal sealed class WaveKind() : MatchedKind<SurveyWave>("waves", Needed("survey"), Needed("name"), Needed("from"), Optional("until"))
{
    protected override SurveyWave Read(ImportEntry entry, References references, ImportRun run)
    {
        var line = entry.First;
        var wave = new SurveyWave
        {
            Id = WaveId.New(),
            SurveyId = references.Survey(line).Id,
            Name = line.Needed("name", 200),
            From = line.Needed<DateOnly>("from", ImportValues.Day),
            Until = line.Optional<DateOnly>("until", ImportValues.Day),
        };
        if (!entry.IsRefused && wave.Until <= wave.From)
        {
            line.Refuse("until", RefusalReason.UntilNotAfterFrom);
        }

        return wave;
    }

    protected override string KeyOf(SurveyWave record) => $"{record.SurveyId.Value} {record.Name}";

    protected override async Task<IReadOnlyList<SurveyWave>> StoredAsync(IReadOnlyList<SurveyWave> read, CustomerSuccessContext context, CancellationToken cancellationToken)
    {
        var surveys = read.Select(wave => wave.SurveyId).Distinct().ToArray();
        return await context.SurveyWaves.Where(wave => surveys.Contains(wave.SurveyId)).OrderBy(wave => wave.Id).ToListAsync(cancellationToken);
    }

    protected override bool Apply(SurveyWave stored, SurveyWave read, CustomerSuccessContext context)
    {
        (stored.From, stored.Until) = (read.From, read.Until);
        return false;
    }
}
