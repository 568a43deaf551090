using CustomerSuccess.Domain.Billing;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Revenue;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CustomerSuccess.Data.Billing;

internal sealed class BilledSubscriptionConfiguration : IEntityTypeConfiguration<BilledSubscription>
{
    public void Configure(EntityTypeBuilder<BilledSubscription> builder)
    {
        builder.ToTable("billed_subscriptions");
        builder.HasKey(subscription => subscription.SubscriptionId);
        builder.HasOne<Subscription>().WithOne().HasForeignKey<BilledSubscription>(subscription => subscription.SubscriptionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Customer>().WithMany().HasForeignKey(subscription => subscription.CustomerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<DataSource>().WithMany().HasForeignKey(subscription => subscription.DataSourceId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(subscription => subscription.ExternalId).HasMaxLength(200);
        builder.Property(subscription => subscription.SetExternalId).HasMaxLength(200);
        // Two imports of one subscription at the same time make it once.
        builder.HasIndex(subscription => new { subscription.DataSourceId, subscription.ExternalId, subscription.PlanId }).IsUnique();
        builder.HasIndex(subscription => subscription.CustomerId);
    }
}
