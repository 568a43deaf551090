using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Revenue;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CustomerSuccess.Data.Revenue;

internal sealed class PurchaseConfiguration : IEntityTypeConfiguration<Purchase>
{
    public void Configure(EntityTypeBuilder<Purchase> builder)
    {
        builder.ToTable("purchases");
        builder.Property(purchase => purchase.Description).HasMaxLength(500);
        builder.Property(purchase => purchase.ExternalId).HasMaxLength(200);
        builder.HasOne<Customer>().WithMany().HasForeignKey(purchase => purchase.CustomerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(purchase => new { purchase.CustomerId, purchase.On });
        builder.HasIndex(purchase => purchase.ExternalId).IsUnique();
    }
}
