using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Nps;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CustomerSuccess.Data.Nps;

internal sealed class SurveyResponseConfiguration : IEntityTypeConfiguration<SurveyResponse>
{
    public void Configure(EntityTypeBuilder<SurveyResponse> builder)
    {
        builder.ToTable("survey_responses", table => table.HasCheckConstraint(
            "ck_survey_responses_score", "(scale = 0 AND score BETWEEN 0 AND 10) OR (scale = 1 AND score BETWEEN 1 AND 10) OR score IS NULL"));
        builder.Property(response => response.Respondent).HasMaxLength(200);
        builder.Property(response => response.Agent).HasMaxLength(200);
        builder.Property(response => response.Channel).HasMaxLength(50);
        builder.Property(response => response.Topics).HasMaxLength(500);
        builder.Property(response => response.ExternalId).HasMaxLength(200);
        builder.HasOne<Customer>().WithMany().HasForeignKey(response => response.CustomerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<SurveyWave>().WithMany().HasForeignKey(response => response.WaveId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Contact>().WithMany()
            .HasForeignKey(response => new { response.ContactId, response.CustomerId })
            .HasPrincipalKey(contact => new { contact.Id, contact.CustomerId })
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<SurveyResponse>().WithMany().HasForeignKey(response => response.ReplacesId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(response => response.ReplacesId);
        builder.HasIndex(response => new { response.CustomerId, response.AnsweredOn });
        builder.HasIndex(response => new { response.EnteredBy, response.EnteredAt });
        builder.HasIndex(response => response.EntryKey).IsUnique();
        builder.HasIndex(response => response.ExternalId).IsUnique();
        // One answer a person and wave, when we know who it was; an answer that was undone does not stand in the way.
        builder.HasIndex(response => new { response.WaveId, response.ContactId }).IsUnique().HasFilter("contact_id IS NOT NULL AND NOT is_withdrawn");
        builder.HasIndex(response => new { response.WaveId, response.CustomerId, response.Respondent }).IsUnique()
            .HasFilter("contact_id IS NULL AND respondent IS NOT NULL AND NOT is_withdrawn");
    }
}
