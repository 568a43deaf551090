using CustomerSuccess.Data.Imports;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Nps;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Exports.Kinds;

/// <summary>Answers to surveys that were not undone.</summary>
internal sealed class ResponseRows() : PlainRows<SurveyResponse>(
    "responses",
    Text("id", row => RecordName.Of(row.Record.ExternalId, row.Own)),
    Reference("survey", row => RecordName.Of(row.Survey, row.Wave!.SurveyId.Value)),
    Reference("wave", row => row.Wave!.Name),
    Reference("customer", row => RecordName.Of(row.Customer, row.Record.CustomerId.Value)),
    Reference("contact", row => row.Record.ContactId is { } contact ? RecordName.Of(row.Contact, contact.Value) : null),
    Text("respondent", row => row.Record.Respondent),
    Day("answered_on", row => row.Record.AnsweredOn),
    Whole("score", row => row.Record.Score),
    Text("comment", row => row.Record.Comment),
    Text("agent", row => row.Record.Agent),
    Text("channel", row => row.Record.Channel),
    Text("topics", row => row.Record.Topics))
{
    public override IQueryable<Row<SurveyResponse>> Query(CustomerSuccessContext context) =>
        from response in context.SurveyResponses.Where(response => !response.IsWithdrawn)
        join customer in context.Customers on response.CustomerId equals customer.Id
        join wave in context.SurveyWaves on response.WaveId equals wave.Id
        join survey in context.Surveys on wave.SurveyId equals survey.Id
        from contact in context.Contacts.Where(contact => contact.Id == response.ContactId).DefaultIfEmpty()
        select new Row<SurveyResponse>
        {
            Record = response,
            Own = (Guid)(object)response.Id,
            CustomerId = customer.Id,
            Customer = customer.ExternalId,
            ManagerId = customer.ManagerId,
            Contact = contact.ExternalId,
            Survey = survey.ExternalId,
            Wave = wave,
        };

    protected override (DateOnly From, DateOnly Until)? DaysOf(SurveyResponse record) => (record.AnsweredOn, record.AnsweredOn.AddDays(1));

    protected override Reach ReachOf(Viewer viewer) => viewer.ReadsEntries ? Reach.Everything : base.ReachOf(viewer);

    protected override Task<Dictionary<Guid, string?>> KeptNamesAsync(CustomerSuccessContext context, IReadOnlyList<Guid> own, CancellationToken cancellationToken)
    {
        var ids = own.Select(one => new ResponseId(one)).ToArray();
        return context.SurveyResponses.Where(response => ids.Contains(response.Id)).ToDictionaryAsync(response => response.Id.Value, response => response.ExternalId, cancellationToken);
    }

    /// <summary>Answers are never lost: this one stops counting, and the one whose place it took counts again.</summary>
    protected override async Task RemoveAsync(CustomerSuccessContext context, Row<SurveyResponse> row, CancellationToken cancellationToken)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        // The other system may send the answer anew.
        (row.Record.IsWithdrawn, row.Record.ExternalId) = (true, null);
        await context.SaveChangesAsync(cancellationToken);
        if (row.Record.ReplacesId is { } replaced && await context.SurveyResponses.SingleOrDefaultAsync(one => one.Id == replaced, cancellationToken) is { } earlier)
        {
            earlier.IsWithdrawn = false;
            await context.SaveChangesAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
    }
}
