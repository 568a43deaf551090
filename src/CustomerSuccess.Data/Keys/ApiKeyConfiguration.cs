using CustomerSuccess.Domain.Keys;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CustomerSuccess.Data.Keys;

internal sealed class ApiKeyConfiguration : IEntityTypeConfiguration<ApiKey>
{
    public void Configure(EntityTypeBuilder<ApiKey> builder)
    {
        builder.ToTable("api_keys");
        builder.Ignore(key => key.Scopes);
        builder.Property(key => key.Name).HasMaxLength(ApiKeyEntry.LongestName);
        builder.Property(key => key.Prefix).HasMaxLength(20);
        builder.Property(key => key.KeyHash).HasMaxLength(64);
        // Every request of the API looks its key up by this.
        builder.HasIndex(key => key.KeyHash).IsUnique();
    }
}
