using CustomerSuccess.Domain.Billing;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Revenue;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CustomerSuccess.Data.Billing;

internal sealed class PaymentConfiguration : IEntityTypeConfiguration<Payment>
{
    public void Configure(EntityTypeBuilder<Payment> builder)
    {
        builder.ToTable("payments");
        builder.HasOne<Customer>().WithMany().HasForeignKey(payment => payment.CustomerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Purchase>().WithMany().HasForeignKey(payment => payment.PurchaseId).OnDelete(DeleteBehavior.SetNull);
        builder.Property(payment => payment.ExternalId).HasMaxLength(200);
        builder.HasIndex(payment => payment.InvoiceId);
        builder.HasIndex(payment => payment.CustomerId);
        builder.HasIndex(payment => payment.ExternalId);
    }
}
