using CustomerSuccess.Domain.Policies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CustomerSuccess.Data.Policies;

internal sealed class PolicyVersionConfiguration : IEntityTypeConfiguration<PolicyVersion>
{
    public void Configure(EntityTypeBuilder<PolicyVersion> builder)
    {
        builder.ToTable("policies");
        // Of two changes for one day the later one holds.
        builder.HasIndex(policy => new { policy.From, policy.ChangedAt }).IsUnique();
    }
}
