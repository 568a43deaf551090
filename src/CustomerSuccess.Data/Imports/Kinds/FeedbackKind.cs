using CustomerSuccess.Domain.Feedback;
using CustomerSuccess.Domain.Members;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CustomerSuccess.Data.Imports.Kinds;

/// <summary>feedback.csv: what customers said, or what we saw.</summary>
internal sealed class FeedbackKind() : MatchedKind<FeedbackNote>(
    "feedback", Needed("id"), Needed("customer"), Optional("contact"), Needed("on"), Optional("source"), Optional("topics"), Optional("liked"), Optional("disliked"),
    Optional("observation"), Optional("sentiment"), Optional("agent"), Optional("sensitive"))
{
    public override bool MayWrite(Viewer viewer, MemberId? manager) => viewer.EntersFeedbackFor(manager);

    protected override FeedbackNote Read(ImportEntry entry, References references, ImportRun run)
    {
        var line = entry.First;
        var id = line.RecordName();
        var customer = references.Customer(line);
        return new FeedbackNote
        {
            Id = new FeedbackNoteId(id.Own),
            ExternalId = id.External,
            CustomerId = customer,
            ContactId = references.ContactOf(line, customer),
            On = line.Needed<DateOnly>("on", ImportValues.Day),
            Source = line.Optional<FeedbackSource>("source", ImportValues.Named) ?? FeedbackSource.Other,
            Topics = line.Text("topics", 500) ?? string.Empty,
            Liked = line.Text("liked"),
            Disliked = line.Text("disliked"),
            Observation = line.Text("observation"),
            Sentiment = line.Optional("sentiment", ImportValues.Whole(-2, 2)),
            Agent = line.Text("agent", 200),
            IsSensitive = line.Optional<bool>("sensitive", ImportValues.Boolean) ?? false,
            EnteredAt = run.Now,
            EnteredBy = run.Member,
        };
    }

    protected override string KeyOf(FeedbackNote record) => RecordName.Of(record.ExternalId, record.Id.Value);

    protected override Task<IReadOnlyList<FeedbackNote>> StoredAsync(IReadOnlyList<FeedbackNote> read, CustomerSuccessContext context, CancellationToken cancellationToken) =>
        context.FeedbackNotes.NamedAsync(read.Select(KeyOf), id => new FeedbackNoteId(id), cancellationToken);

    protected override (string Column, RefusalReason Reason)? Clash(FeedbackNote stored, FeedbackNote read) =>
        stored.CustomerId == read.CustomerId ? null : ("customer", RefusalReason.BelongsToAnotherCustomer);

    protected override bool MayChange(FeedbackNote stored, Viewer viewer) => stored.EnteredBy is null || stored.EnteredBy == viewer.Id || viewer.Defines;

    /// <summary>Nobody has said anything tomorrow yet: forms refuse such days, too.</summary>
    protected override ValueTask<Objection?> ObjectionAsync(EntityEntry? stored, FeedbackNote read, ImportRun run, CancellationToken cancellationToken) =>
        run.Days.InFutureAsync("on", read.On, stored?.Property(nameof(FeedbackNote.On)), cancellationToken);

    protected override bool Apply(FeedbackNote stored, FeedbackNote read, CustomerSuccessContext context)
    {
        (stored.ContactId, stored.On, stored.Source, stored.Topics) = (read.ContactId, read.On, read.Source, read.Topics);
        (stored.Liked, stored.Disliked, stored.Observation) = (read.Liked, read.Disliked, read.Observation);
        (stored.Sentiment, stored.Agent, stored.IsSensitive) = (read.Sentiment, read.Agent, read.IsSensitive);
        return false;
    }
}
