using CustomerSuccess.Domain.Customers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CustomerSuccess.Data.Customers;

internal sealed class ContactConfiguration : IEntityTypeConfiguration<Contact>
{
    public void Configure(EntityTypeBuilder<Contact> builder)
    {
        builder.ToTable("contacts");
        builder.Property(contact => contact.Name).HasMaxLength(200);
        builder.Property(contact => contact.Email).HasMaxLength(320);
        builder.Property(contact => contact.Phone).HasMaxLength(50);
        builder.Property(contact => contact.Role).HasMaxLength(100);
        builder.Property(contact => contact.ExternalId).HasMaxLength(200);
        builder.HasOne<Customer>().WithMany().HasForeignKey(contact => contact.CustomerId).OnDelete(DeleteBehavior.Restrict);
        // Answers and notes refer to both, so that the person is always one of the customer's.
        builder.HasAlternateKey(contact => new { contact.Id, contact.CustomerId });
        builder.HasIndex(contact => contact.CustomerId);
        builder.HasIndex(contact => contact.ExternalId).IsUnique();
    }
}
