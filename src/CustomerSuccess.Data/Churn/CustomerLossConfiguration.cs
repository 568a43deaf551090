using CustomerSuccess.Domain.Churn;
using CustomerSuccess.Domain.Customers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CustomerSuccess.Data.Churn;

internal sealed class CustomerLossConfiguration : IEntityTypeConfiguration<CustomerLoss>
{
    public void Configure(EntityTypeBuilder<CustomerLoss> builder)
    {
        builder.ToTable("customer_losses");
        builder.Property(loss => loss.ExternalId).HasMaxLength(200);
        builder.HasOne<Customer>().WithMany().HasForeignKey(loss => loss.CustomerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ChurnReason>().WithMany().HasForeignKey(loss => loss.ReasonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(loss => new { loss.CustomerId, loss.On });
        builder.HasIndex(loss => loss.ReasonId);
        builder.HasIndex(loss => loss.ExternalId).IsUnique();
    }
}
