using CustomerSuccess.Domain.Billing;
using CustomerSuccess.Domain.Revenue;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CustomerSuccess.Data.Billing;

internal sealed class PlanGroupConfiguration : IEntityTypeConfiguration<PlanGroup>
{
    public void Configure(EntityTypeBuilder<PlanGroup> builder)
    {
        builder.ToTable("plan_groups");
        builder.Property(group => group.Name).HasMaxLength(200);
        builder.HasMany(group => group.Plans).WithOne().HasForeignKey(plan => plan.GroupId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class GroupedPlanConfiguration : IEntityTypeConfiguration<GroupedPlan>
{
    public void Configure(EntityTypeBuilder<GroupedPlan> builder)
    {
        builder.ToTable("grouped_plans");
        builder.HasKey(plan => new { plan.GroupId, plan.PlanId });
        builder.HasOne<Plan>().WithMany().HasForeignKey(plan => plan.PlanId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(plan => plan.PlanId);
    }
}
