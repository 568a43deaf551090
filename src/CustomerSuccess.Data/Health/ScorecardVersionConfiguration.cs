using CustomerSuccess.Domain.Health;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CustomerSuccess.Data.Health;

internal sealed class ScorecardVersionConfiguration : IEntityTypeConfiguration<ScorecardVersion>
{
    public void Configure(EntityTypeBuilder<ScorecardVersion> builder)
    {
        builder.ToTable("scorecards", table => table.HasCheckConstraint("ck_scorecards_number", "number >= 1"));
        builder.HasAlternateKey(scorecard => scorecard.Number);
        builder.HasIndex(scorecard => scorecard.From).IsUnique();
    }
}
