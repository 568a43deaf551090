using CustomerSuccess.Data.Values;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Health;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CustomerSuccess.Data.Health;

internal sealed class HealthOverrideConfiguration(string provider) : IEntityTypeConfiguration<HealthOverride>
{
    public void Configure(EntityTypeBuilder<HealthOverride> builder)
    {
        // The one check whose words the two databases do not share.
        var days = provider.EndsWith("Sqlite", StringComparison.Ordinal) ? "julianday(until) - julianday(from_day)" : "until - from_day";
        builder.ToTable("health_overrides", table =>
        {
            table.HasCheckConstraint("ck_health_overrides_score", "score BETWEEN 0 AND 100000000");
            table.HasCheckConstraint("ck_health_overrides_until", $"{days} BETWEEN 1 AND 90");
            table.HasCheckConstraint("ck_health_overrides_reason", "length(reason) >= 10");
        });
        builder.Property(health => health.Score).HasConversion<MillionthsConverter>();
        builder.Property(health => health.Reason).HasMaxLength(2000);
        builder.HasOne<Customer>().WithMany().HasForeignKey(health => health.CustomerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(health => new { health.CustomerId, health.From });
    }
}
