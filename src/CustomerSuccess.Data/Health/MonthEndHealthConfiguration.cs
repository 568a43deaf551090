using CustomerSuccess.Data.Values;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Health;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CustomerSuccess.Data.Health;

internal sealed class MonthEndHealthConfiguration : IEntityTypeConfiguration<MonthEndHealth>
{
    public void Configure(EntityTypeBuilder<MonthEndHealth> builder)
    {
        builder.ToTable("health_scores", table =>
        {
            // Both are stored in millionths.
            table.HasCheckConstraint("ck_health_scores_score", "score BETWEEN 0 AND 100000000");
            table.HasCheckConstraint("ck_health_scores_coverage", "coverage BETWEEN 0 AND 1000000");
        });
        builder.HasKey(health => new { health.CustomerId, health.Calendar, health.On });
        builder.Property(health => health.Score).HasConversion<MillionthsConverter>();
        builder.Property(health => health.Coverage).HasConversion<MillionthsConverter>();
        builder.HasOne<Customer>().WithMany().HasForeignKey(health => health.CustomerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ScorecardVersion>().WithMany()
            .HasForeignKey(health => health.ScorecardNumber)
            .HasPrincipalKey(scorecard => scorecard.Number)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(health => health.ScorecardNumber);
        // "Who was kept at this month's end?" is asked before more is kept.
        builder.HasIndex(health => new { health.Calendar, health.On });
    }
}
