using CustomerSuccess.Domain.Billing;
using CustomerSuccess.Domain.Customers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CustomerSuccess.Data.Billing;

internal sealed class SubscriptionEventConfiguration : IEntityTypeConfiguration<SubscriptionEvent>
{
    public void Configure(EntityTypeBuilder<SubscriptionEvent> builder)
    {
        builder.ToTable("subscription_events");
        builder.HasOne<Customer>().WithMany().HasForeignKey(happened => happened.CustomerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<DataSource>().WithMany().HasForeignKey(happened => happened.DataSourceId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(happened => happened.ExternalId).HasMaxLength(200);
        builder.Property(happened => happened.SubscriptionExternalId).HasMaxLength(200);
        builder.Property(happened => happened.SetExternalId).HasMaxLength(200);
        builder.Property(happened => happened.PlanExternalId).HasMaxLength(200);
        builder.Property(happened => happened.RetractedExternalId).HasMaxLength(200);
        builder.HasIndex(happened => new { happened.DataSourceId, happened.ExternalId }).IsUnique();
        builder.HasIndex(happened => happened.Number).IsUnique();
        builder.HasIndex(happened => happened.CustomerId);
    }
}
