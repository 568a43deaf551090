using CustomerSuccess.Domain.Revenue;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CustomerSuccess.Data.Revenue;

internal sealed class SubscriptionTermConfiguration : IEntityTypeConfiguration<SubscriptionTerm>
{
    public void Configure(EntityTypeBuilder<SubscriptionTerm> builder)
    {
        builder.ToTable("subscription_terms", table =>
        {
            // A term may end on its first day, as a cancelled order does; it then never counts.
            table.HasCheckConstraint("ck_subscription_terms_until", "until >= from_day");
            table.HasCheckConstraint("ck_subscription_terms_amount_minor", "amount_minor >= 0");
            table.HasCheckConstraint("ck_subscription_terms_unit_count", "unit_count >= 1");
            table.HasCheckConstraint("ck_subscription_terms_quantity", "quantity >= 0");
            table.HasCheckConstraint("ck_subscription_terms_discount_basis_points", "discount_basis_points BETWEEN 0 AND 10000");
        });
        // The customer comes first, so that the ledger reads a customer's terms together.
        builder.HasKey(term => new { term.CustomerId, term.SubscriptionId, term.From });
        builder.HasIndex(term => new { term.SubscriptionId, term.CustomerId });
    }
}
