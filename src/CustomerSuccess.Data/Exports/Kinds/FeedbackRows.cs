using CustomerSuccess.Data.Imports;
using CustomerSuccess.Domain.Feedback;
using CustomerSuccess.Domain.Members;

namespace CustomerSuccess.Data.Exports.Kinds;

/// <summary>What customers said, or what we saw.</summary>
internal sealed class FeedbackRows() : PlainRows<FeedbackNote>(
    "feedback",
    Text("id", row => RecordName.Of(row.Record.ExternalId, row.Own)),
    Reference("customer", row => RecordName.Of(row.Customer, row.Record.CustomerId.Value)),
    Reference("contact", row => row.Record.ContactId is { } contact ? RecordName.Of(row.Contact, contact.Value) : null),
    Day("on", row => row.Record.On),
    Name("source", row => row.Record.Source),
    Text("topics", row => row.Record.Topics),
    Text("liked", row => row.Record.Liked),
    Text("disliked", row => row.Record.Disliked),
    Text("observation", row => row.Record.Observation),
    Whole("sentiment", row => row.Record.Sentiment),
    Text("agent", row => row.Record.Agent),
    Truth("sensitive", row => row.Record.IsSensitive))
{
    public override IQueryable<Row<FeedbackNote>> Query(CustomerSuccessContext context) =>
        from note in context.FeedbackNotes
        join customer in context.Customers on note.CustomerId equals customer.Id
        from contact in context.Contacts.Where(contact => contact.Id == note.ContactId).DefaultIfEmpty()
        select new Row<FeedbackNote>
        {
            Record = note,
            Own = (Guid)(object)note.Id,
            CustomerId = customer.Id,
            Customer = customer.ExternalId,
            ManagerId = customer.ManagerId,
            Contact = contact.ExternalId,
        };

    protected override (DateOnly From, DateOnly Until)? DaysOf(FeedbackNote record) => (record.On, record.On.AddDays(1));

    // A sensitive note is opened by itself, which is written down.
    protected override IEnumerable<string> Visible(Row<FeedbackNote> row, bool isWhole, Viewer viewer) => row.Record.IsSensitive && !isWhole
        ? base.Visible(row, isWhole, viewer).Except(["topics", "liked", "disliked", "observation", "sentiment"])
        : base.Visible(row, isWhole, viewer);

    protected override Guid? SensitiveOf(Row<FeedbackNote> row) => row.Record.IsSensitive ? row.Own : null;

    protected override bool MayRemove(FeedbackNote record, Viewer viewer) => record.EnteredBy == viewer.Id;
}
