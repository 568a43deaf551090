using CustomerSuccess.Data.Values;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Health;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CustomerSuccess.Data.Health;

internal sealed class FactorValueConfiguration : IEntityTypeConfiguration<FactorValue>
{
    public void Configure(EntityTypeBuilder<FactorValue> builder)
    {
        builder.ToTable("factor_values");
        builder.Property(value => value.Factor).HasMaxLength(100);
        builder.Property(value => value.Value).HasConversion<MillionthsConverter>();
        builder.Property(value => value.Note).HasMaxLength(500);
        builder.Property(value => value.ExternalId).HasMaxLength(200);
        builder.HasOne<Customer>().WithMany().HasForeignKey(value => value.CustomerId).OnDelete(DeleteBehavior.Restrict);
        // People enter one value a day; systems may send several, each by its own name.
        builder.HasIndex(value => new { value.CustomerId, value.Factor, value.On }).IsUnique().HasFilter("external_id IS NULL");
        builder.HasIndex(value => new { value.CustomerId, value.On });
        builder.HasIndex(value => value.ExternalId).IsUnique();
    }
}
