using CustomerSuccess.Domain.Billing;
using CustomerSuccess.Domain.Revenue;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CustomerSuccess.Data.Billing;

internal sealed class BilledPlanConfiguration : IEntityTypeConfiguration<BilledPlan>
{
    public void Configure(EntityTypeBuilder<BilledPlan> builder)
    {
        builder.ToTable("billed_plans", table => table.HasCheckConstraint("ck_billed_plans_unit_count", "unit_count >= 1"));
        builder.HasKey(plan => plan.PlanId);
        builder.HasOne<Plan>().WithOne().HasForeignKey<BilledPlan>(plan => plan.PlanId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<DataSource>().WithMany().HasForeignKey(plan => plan.DataSourceId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(plan => plan.ExternalId).HasMaxLength(200);
        builder.HasIndex(plan => new { plan.DataSourceId, plan.ExternalId }).IsUnique();
    }
}
