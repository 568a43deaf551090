using CustomerSuccess.Domain.Billing;
using CustomerSuccess.Domain.Customers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CustomerSuccess.Data.Billing;

internal sealed class InvoiceConfiguration : IEntityTypeConfiguration<Invoice>
{
    public void Configure(EntityTypeBuilder<Invoice> builder)
    {
        builder.ToTable("invoices");
        builder.HasOne<Customer>().WithMany().HasForeignKey(invoice => invoice.CustomerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<DataSource>().WithMany().HasForeignKey(invoice => invoice.DataSourceId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(invoice => invoice.Lines).WithOne().HasForeignKey(line => line.InvoiceId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(invoice => invoice.Payments).WithOne().HasForeignKey(payment => payment.InvoiceId).OnDelete(DeleteBehavior.Cascade);
        builder.Property(invoice => invoice.ExternalId).HasMaxLength(200);
        builder.HasIndex(invoice => new { invoice.DataSourceId, invoice.ExternalId }).IsUnique();
        builder.HasIndex(invoice => invoice.CustomerId);
    }
}
