using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Revenue;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CustomerSuccess.Data.Revenue;

internal sealed class SubscriptionConfiguration : IEntityTypeConfiguration<Subscription>
{
    public void Configure(EntityTypeBuilder<Subscription> builder)
    {
        builder.ToTable("subscriptions");
        builder.Property(subscription => subscription.ExternalId).HasMaxLength(200);
        builder.HasOne<Customer>().WithMany().HasForeignKey(subscription => subscription.CustomerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Plan>().WithMany().HasForeignKey(subscription => subscription.PlanId).OnDelete(DeleteBehavior.Restrict);
        // Terms refer to both, so that a term's customer is always its subscription's.
        builder.HasAlternateKey(subscription => new { subscription.Id, subscription.CustomerId });
        builder.HasMany(subscription => subscription.Terms).WithOne()
            .HasForeignKey(term => new { term.SubscriptionId, term.CustomerId })
            .HasPrincipalKey(subscription => new { subscription.Id, subscription.CustomerId })
            .OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(subscription => subscription.CustomerId);
        builder.HasIndex(subscription => subscription.PlanId);
        builder.HasIndex(subscription => subscription.RenewsOn);
        builder.HasIndex(subscription => subscription.ExternalId).IsUnique();
    }
}
