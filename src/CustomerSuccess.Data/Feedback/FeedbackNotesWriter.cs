using CustomerSuccess.Data.Customers;
using CustomerSuccess.Domain.Changes;
using CustomerSuccess.Domain.Feedback;
using CustomerSuccess.Domain.Members;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Feedback;

/// <summary>Records what customers say and what people see.</summary>
public sealed class FeedbackNotesWriter(IDbContextFactory<CustomerSuccessContext> factory, ICurrentMember member, TimeProvider time) : IFeedbackNotes
{
    public async Task<FeedbackNoteId> AddAsync(FeedbackEntry entry, Viewer viewer, CancellationToken cancellationToken = default)
    {
        if (!FeedbackRules.Allows(entry))
        {
            throw new ArgumentException("A note that says nothing, or a sentiment outside −2 to 2.", nameof(entry));
        }

        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        await context.DemandEntersFeedbackAsync(entry.Customer, viewer, cancellationToken);
        if (!await context.FeedbackNotes.AnyAsync(note => note.Id == entry.Key, cancellationToken))
        {
            context.Add(New(entry, viewer));
            await context.SaveAsync(member, viewer, cancellationToken);
        }

        return entry.Key;
    }

    public async Task<FeedbackNote?> OpenAsync(FeedbackNoteId note, Viewer viewer, CancellationToken cancellationToken = default)
    {
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var found = await context.FeedbackNotes.AsNoTracking().SingleOrDefaultAsync(one => one.Id == note, cancellationToken);
        if (found is null)
        {
            return null;
        }

        await context.DemandReadsAsync(found.CustomerId, viewer, cancellationToken);
        if (found.IsSensitive)
        {
            context.Add(new AuditEntry
            {
                Id = Guid.CreateVersion7(),
                At = time.GetUtcNow().UtcDateTime,
                Member = viewer.Id,
                ApiKeyId = viewer.Key,
                Record = nameof(FeedbackNote),
                RecordKey = note.Value.ToString(),
                CustomerId = found.CustomerId,
                Action = "read",
            });
            await context.SaveChangesAsync(cancellationToken);
        }

        return found;
    }

    public async Task RemoveAsync(FeedbackNoteId note, Viewer viewer, CancellationToken cancellationToken = default)
    {
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var found = await context.FeedbackNotes.SingleOrDefaultAsync(one => one.Id == note, cancellationToken);
        if (found is null)
        {
            return;
        }

        if (found.EnteredBy != viewer.Id)
        {
            throw new NotAllowedException("Taking away somebody else's note.");
        }

        context.Remove(found);
        await context.SaveAsync(member, viewer, cancellationToken);
    }

    private FeedbackNote New(FeedbackEntry entry, Viewer viewer) => new()
    {
        Id = entry.Key,
        CustomerId = entry.Customer,
        ContactId = entry.Contact,
        On = entry.On,
        Source = entry.Source,
        Topics = FeedbackTopics.Join(entry.Topics),
        Liked = entry.Liked,
        Disliked = entry.Disliked,
        Observation = entry.Observation,
        Sentiment = entry.Sentiment,
        Agent = entry.Agent,
        IsSensitive = entry.IsSensitive,
        EnteredAt = time.GetUtcNow().UtcDateTime,
        EnteredBy = viewer.Id,
    };
}
