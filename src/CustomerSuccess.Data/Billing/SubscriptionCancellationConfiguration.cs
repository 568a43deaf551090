using CustomerSuccess.Domain.Billing;
using CustomerSuccess.Domain.Customers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CustomerSuccess.Data.Billing;

internal sealed class SubscriptionCancellationConfiguration : IEntityTypeConfiguration<SubscriptionCancellation>
{
    public void Configure(EntityTypeBuilder<SubscriptionCancellation> builder)
    {
        builder.ToTable("subscription_cancellations");
        builder.HasOne<Customer>().WithMany().HasForeignKey(cancellation => cancellation.CustomerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<DataSource>().WithMany().HasForeignKey(cancellation => cancellation.DataSourceId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(cancellation => cancellation.SubscriptionName).HasMaxLength(200);
        builder.HasIndex(cancellation => new { cancellation.DataSourceId, cancellation.SubscriptionName });
        builder.HasIndex(cancellation => cancellation.CustomerId);
    }
}
