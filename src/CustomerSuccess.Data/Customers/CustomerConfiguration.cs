using CustomerSuccess.Domain.Customers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CustomerSuccess.Data.Customers;

internal sealed class CustomerConfiguration : IEntityTypeConfiguration<Customer>
{
    public void Configure(EntityTypeBuilder<Customer> builder)
    {
        builder.ToTable("customers", table => table.HasCheckConstraint("ck_customers_country", "length(country) = 2"));
        builder.Property(customer => customer.Name).HasMaxLength(200);
        builder.Property(customer => customer.SearchKey).HasMaxLength(400);
        builder.Property(customer => customer.ExternalId).HasMaxLength(200);
        builder.Property(customer => customer.Segment).HasMaxLength(100);
        builder.Property(customer => customer.Country).HasMaxLength(2);
        builder.HasIndex(customer => customer.ExternalId).IsUnique();
        // The list of customers: sorted by name, searched, of one segment or one account manager. The identifier makes each order total.
        builder.HasIndex(customer => new { customer.SortKey, customer.Id });
        builder.HasIndex(customer => customer.SearchKey);
        builder.HasIndex(customer => new { customer.Segment, customer.SortKey, customer.Id });
        builder.HasIndex(customer => new { customer.ManagerId, customer.SortKey, customer.Id });
    }
}
