using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Nps;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CustomerSuccess.Data.Nps;

internal sealed class SurveyInvitationConfiguration : IEntityTypeConfiguration<SurveyInvitation>
{
    public void Configure(EntityTypeBuilder<SurveyInvitation> builder)
    {
        builder.ToTable("survey_invitations");
        builder.HasOne<Customer>().WithMany().HasForeignKey(invitation => invitation.CustomerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<SurveyWave>().WithMany().HasForeignKey(invitation => invitation.WaveId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Contact>().WithMany()
            .HasForeignKey(invitation => new { invitation.ContactId, invitation.CustomerId })
            .HasPrincipalKey(contact => new { contact.Id, contact.CustomerId })
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(invitation => new { invitation.CustomerId, invitation.AskedOn });
        // A person is asked once in a wave.
        builder.HasIndex(invitation => new { invitation.WaveId, invitation.ContactId }).IsUnique().HasFilter("contact_id IS NOT NULL");
    }
}
