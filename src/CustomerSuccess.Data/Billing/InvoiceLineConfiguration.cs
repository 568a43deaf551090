using CustomerSuccess.Domain.Billing;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Revenue;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CustomerSuccess.Data.Billing;

internal sealed class InvoiceLineConfiguration : IEntityTypeConfiguration<InvoiceLine>
{
    public void Configure(EntityTypeBuilder<InvoiceLine> builder)
    {
        builder.ToTable("invoice_lines", table =>
        {
            table.HasCheckConstraint("ck_invoice_lines_quantity", "quantity >= 0");
            table.HasCheckConstraint("ck_invoice_lines_service_period", "service_end >= service_start");
        });
        builder.HasOne<Customer>().WithMany().HasForeignKey(line => line.CustomerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Plan>().WithMany().HasForeignKey(line => line.PlanId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Subscription>().WithMany().HasForeignKey(line => line.SubscriptionId).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne<Purchase>().WithMany().HasForeignKey(line => line.PurchaseId).OnDelete(DeleteBehavior.SetNull);
        builder.Property(line => line.ExternalId).HasMaxLength(200);
        builder.Property(line => line.FeesCurrency).HasMaxLength(3);
        builder.Property(line => line.DiscountCode).HasMaxLength(200);
        builder.Property(line => line.DiscountDescription).HasMaxLength(500);
        builder.Property(line => line.AccountCode).HasMaxLength(200);
        builder.Property(line => line.Description).HasMaxLength(500);
        builder.Property(line => line.SubscriptionExternalId).HasMaxLength(200);
        builder.HasIndex(line => line.InvoiceId);
        builder.HasIndex(line => line.CustomerId);
        builder.HasIndex(line => line.SubscriptionId);
        builder.HasIndex(line => line.PurchaseId);
        builder.HasIndex(line => line.SubscriptionExternalId);
    }
}
