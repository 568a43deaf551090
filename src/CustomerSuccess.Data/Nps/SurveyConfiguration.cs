using CustomerSuccess.Domain.Nps;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CustomerSuccess.Data.Nps;

internal sealed class SurveyConfiguration : IEntityTypeConfiguration<Survey>
{
    public void Configure(EntityTypeBuilder<Survey> builder)
    {
        builder.ToTable("surveys");
        builder.Property(survey => survey.Name).HasMaxLength(200);
        builder.Property(survey => survey.ExternalId).HasMaxLength(200);
        builder.HasIndex(survey => survey.ExternalId).IsUnique();
    }
}
