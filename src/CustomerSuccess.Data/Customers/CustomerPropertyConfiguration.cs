using CustomerSuccess.Domain.Customers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CustomerSuccess.Data.Customers;

internal sealed class CustomerPropertyConfiguration : IEntityTypeConfiguration<CustomerProperty>
{
    public void Configure(EntityTypeBuilder<CustomerProperty> builder)
    {
        builder.ToTable("customer_properties");
        builder.HasKey(property => new { property.CustomerId, property.Name });
        builder.Property(property => property.Name).HasMaxLength(100);
        builder.HasOne<Customer>().WithMany().HasForeignKey(property => property.CustomerId).OnDelete(DeleteBehavior.Restrict);
        // "Which customers are in this industry?"
        builder.HasIndex(property => new { property.Name, property.Value });
        builder.Property(property => property.Value).HasMaxLength(500);
    }
}
