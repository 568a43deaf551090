using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Feedback;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CustomerSuccess.Data.Feedback;

internal sealed class FeedbackNoteConfiguration : IEntityTypeConfiguration<FeedbackNote>
{
    public void Configure(EntityTypeBuilder<FeedbackNote> builder)
    {
        builder.ToTable("feedback_notes", table => table.HasCheckConstraint("ck_feedback_notes_sentiment", "sentiment BETWEEN -2 AND 2"));
        builder.Property(note => note.Topics).HasMaxLength(500);
        builder.Property(note => note.Agent).HasMaxLength(200);
        builder.Property(note => note.ExternalId).HasMaxLength(200);
        builder.HasOne<Customer>().WithMany().HasForeignKey(note => note.CustomerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Contact>().WithMany()
            .HasForeignKey(note => new { note.ContactId, note.CustomerId })
            .HasPrincipalKey(contact => new { contact.Id, contact.CustomerId })
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(note => new { note.CustomerId, note.On });
        builder.HasIndex(note => note.ExternalId).IsUnique();
    }
}
