using CustomerSuccess.Domain.Nps;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Imports.Kinds;

/// <summary>surveys.csv: surveys with their scale.</summary>
internal sealed class SurveyKind() : MatchedKind<Survey>("surveys", Needed("id"), Needed("name"), Optional("scale"))
{
    protected override Survey Read(ImportEntry entry, References references, ImportRun run) => new()
    {
        Id = SurveyId.New(),
        ExternalId = entry.First.Needed("id", 200),
        Name = entry.First.Needed("name", 200),
        Scale = entry.First.Optional<RatingScale>("scale", ImportValues.Named) ?? RatingScale.ZeroToTen,
    };

    protected override string KeyOf(Survey record) => record.ExternalId!;

    protected override async Task<IReadOnlyList<Survey>> StoredAsync(IReadOnlyList<Survey> read, CustomerSuccessContext context, CancellationToken cancellationToken)
    {
        var keys = read.Select(KeyOf).ToArray();
        return await context.Surveys.Where(survey => keys.Contains(survey.ExternalId)).ToListAsync(cancellationToken);
    }

    protected override bool Apply(Survey stored, Survey read, CustomerSuccessContext context)
    {
        (stored.Name, stored.Scale) = (read.Name, read.Scale);
        return false;
    }
}
