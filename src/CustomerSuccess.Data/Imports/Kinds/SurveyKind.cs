using CustomerSuccess.Domain.Nps;

namespace CustomerSuccess.Data.Imports.Kinds;

/// <summary>surveys.csv: surveys with their scale.</summary>
internal sealed class SurveyKind() : MatchedKind<Survey>("surveys", Needed("id"), Needed("name"), Optional("scale"))
{
    protected override Survey Read(ImportEntry entry, References references, ImportRun run)
    {
        var id = entry.First.RecordName();
        return new Survey
        {
            Id = new SurveyId(id.Own),
            ExternalId = id.External,
            Name = entry.First.Needed("name", 200),
            Scale = entry.First.Optional<RatingScale>("scale", ImportValues.Named) ?? RatingScale.ZeroToTen,
        };
    }

    protected override string KeyOf(Survey record) => RecordName.Of(record.ExternalId, record.Id.Value);

    protected override Task<IReadOnlyList<Survey>> StoredAsync(IReadOnlyList<Survey> read, CustomerSuccessContext context, CancellationToken cancellationToken) =>
        context.Surveys.NamedAsync(read.Select(KeyOf), id => new SurveyId(id), cancellationToken);

    protected override bool Apply(Survey stored, Survey read, CustomerSuccessContext context)
    {
        (stored.Name, stored.Scale) = (read.Name, read.Scale);
        return false;
    }
}
