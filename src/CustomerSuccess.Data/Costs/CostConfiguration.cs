using CustomerSuccess.Domain.Costs;
using CustomerSuccess.Domain.Customers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CustomerSuccess.Data.Costs;

internal sealed class CostConfiguration : IEntityTypeConfiguration<Cost>
{
    public void Configure(EntityTypeBuilder<Cost> builder)
    {
        builder.ToTable("costs", table =>
        {
            table.HasCheckConstraint("ck_costs_until", "until > from_day");
            table.HasCheckConstraint("ck_costs_amount_minor", "amount_minor >= 0");
            table.HasCheckConstraint("ck_costs_counted_basis_points", "counted_basis_points BETWEEN 0 AND 10000");
            table.HasCheckConstraint("ck_costs_pinned_once", "customer_id IS NULL OR segment IS NULL");
        });
        builder.Property(cost => cost.Segment).HasMaxLength(100);
        builder.Property(cost => cost.Description).HasMaxLength(500);
        builder.Property(cost => cost.DocumentNumber).HasMaxLength(100);
        builder.Property(cost => cost.ExternalId).HasMaxLength(200);
        builder.HasOne<CostCategory>().WithMany().HasForeignKey(cost => cost.CategoryId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Programme>().WithMany().HasForeignKey(cost => cost.ProgrammeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Customer>().WithMany().HasForeignKey(cost => cost.CustomerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(cost => new { cost.From, cost.Id });
        builder.HasIndex(cost => new { cost.CategoryId, cost.From });
        builder.HasIndex(cost => cost.ProgrammeId);
        builder.HasIndex(cost => cost.CustomerId);
        builder.HasIndex(cost => new { cost.EnteredBy, cost.EnteredAt });
        builder.HasIndex(cost => cost.EntryKey).IsUnique();
        builder.HasIndex(cost => cost.ExternalId).IsUnique();
    }
}
