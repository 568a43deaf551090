using CustomerSuccess.Domain.Nps;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CustomerSuccess.Data.Imports.Kinds;

/// <summary>responses.csv: answers to surveys.</summary>
internal sealed class ResponseKind() : MatchedKind<SurveyResponse>(
    "responses", Needed("id"), Needed("survey"), Needed("wave"), Needed("customer"), Optional("contact"), Optional("respondent"), Needed("answered_on"), Needed("score"),
    Optional("comment"), Optional("agent"), Optional("channel"), Optional("topics"))
{
    protected override SurveyResponse Read(ImportEntry entry, References references, ImportRun run)
    {
        var line = entry.First;
        var id = line.RecordName();
        var customer = references.Customer(line);
        var survey = references.Survey(line);
        var response = new SurveyResponse
        {
            Id = new ResponseId(id.Own),
            ExternalId = id.External,
            WaveId = references.Wave(line, survey.Id),
            CustomerId = customer,
            ContactId = references.ContactOf(line, customer),
            Respondent = line.Text("respondent", 200),
            AnsweredOn = line.Needed<DateOnly>("answered_on", ImportValues.Day),
            Score = line.Optional("score", ImportValues.Whole(-1_000_000, 1_000_000)),
            Scale = survey.Scale,
            Comment = line.Text("comment"),
            Agent = line.Text("agent", 200),
            Channel = line.Text("channel", 50),
            Topics = line.Text("topics", 500) ?? string.Empty,
            EnteredAt = run.Now,
            EnteredBy = run.Member,
        };
        if (!entry.IsRefused && response.Score is { } score && !survey.Scale.Includes(score))
        {
            line.Refuse("score", RefusalReason.ScoreOffScale, ValueWords.Of(survey.Scale.Lowest()), "10");
        }

        return response;
    }

    protected override string KeyOf(SurveyResponse record) => RecordName.Of(record.ExternalId, record.Id.Value);

    protected override Task<IReadOnlyList<SurveyResponse>> StoredAsync(IReadOnlyList<SurveyResponse> read, CustomerSuccessContext context, CancellationToken cancellationToken) =>
        context.SurveyResponses.NamedAsync(read.Select(KeyOf), id => new ResponseId(id), cancellationToken);

    /// <summary>Nobody has answered tomorrow yet: forms refuse such days, too.</summary>
    protected override ValueTask<Objection?> ObjectionAsync(EntityEntry? stored, SurveyResponse read, ImportRun run, CancellationToken cancellationToken) =>
        run.Days.InFutureAsync("answered_on", read.AnsweredOn, stored?.Property(nameof(SurveyResponse.AnsweredOn)), cancellationToken);

    protected override bool Apply(SurveyResponse stored, SurveyResponse read, CustomerSuccessContext context)
    {
        (stored.WaveId, stored.CustomerId, stored.ContactId, stored.Respondent) = (read.WaveId, read.CustomerId, read.ContactId, read.Respondent);
        (stored.AnsweredOn, stored.Score, stored.Scale, stored.Comment) = (read.AnsweredOn, read.Score, read.Scale, read.Comment);
        (stored.Agent, stored.Channel, stored.Topics) = (read.Agent, read.Channel, read.Topics);
        return false;
    }
}
