using CustomerSuccess.Domain.Revenue;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CustomerSuccess.Data.Revenue;

internal sealed class PlanConfiguration : IEntityTypeConfiguration<Plan>
{
    public void Configure(EntityTypeBuilder<Plan> builder)
    {
        builder.ToTable("plans");
        builder.Property(plan => plan.Name).HasMaxLength(200);
        builder.Property(plan => plan.ExternalId).HasMaxLength(200);
        builder.HasIndex(plan => plan.ExternalId).IsUnique();
    }
}
