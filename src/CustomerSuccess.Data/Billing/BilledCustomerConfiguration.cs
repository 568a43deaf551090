using CustomerSuccess.Domain.Billing;
using CustomerSuccess.Domain.Customers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CustomerSuccess.Data.Billing;

internal sealed class BilledCustomerConfiguration : IEntityTypeConfiguration<BilledCustomer>
{
    public void Configure(EntityTypeBuilder<BilledCustomer> builder)
    {
        builder.ToTable("billed_customers");
        builder.HasKey(customer => customer.CustomerId);
        builder.HasOne<Customer>().WithOne().HasForeignKey<BilledCustomer>(customer => customer.CustomerId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<DataSource>().WithMany().HasForeignKey(customer => customer.DataSourceId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(customer => customer.ExternalId).HasMaxLength(200);
        builder.Property(customer => customer.Email).HasMaxLength(320);
        builder.Property(customer => customer.Company).HasMaxLength(200);
        builder.Property(customer => customer.City).HasMaxLength(200);
        builder.Property(customer => customer.State).HasMaxLength(200);
        builder.Property(customer => customer.Zip).HasMaxLength(50);
        builder.Property(customer => customer.WebsiteUrl).HasMaxLength(500);
        builder.Property(customer => customer.Owner).HasMaxLength(320);
        builder.HasIndex(customer => new { customer.DataSourceId, customer.ExternalId }).IsUnique();
        // "Which customers have this address?"
        builder.HasIndex(customer => customer.Email);
    }
}
