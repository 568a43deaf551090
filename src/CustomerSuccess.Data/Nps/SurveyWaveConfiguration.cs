using CustomerSuccess.Domain.Nps;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CustomerSuccess.Data.Nps;

internal sealed class SurveyWaveConfiguration : IEntityTypeConfiguration<SurveyWave>
{
    public void Configure(EntityTypeBuilder<SurveyWave> builder)
    {
        builder.ToTable("survey_waves", table => table.HasCheckConstraint("ck_survey_waves_until", "until > from_day"));
        builder.Property(wave => wave.Name).HasMaxLength(200);
        builder.HasOne<Survey>().WithMany().HasForeignKey(wave => wave.SurveyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(wave => new { wave.SurveyId, wave.From });
    }
}
