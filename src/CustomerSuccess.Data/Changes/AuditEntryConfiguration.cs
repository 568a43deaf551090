using CustomerSuccess.Domain.Changes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CustomerSuccess.Data.Changes;

internal sealed class AuditEntryConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("audit_entries");
        builder.Property(entry => entry.Record).HasMaxLength(100);
        builder.Property(entry => entry.RecordKey).HasMaxLength(400);
        builder.Property(entry => entry.Action).HasMaxLength(20);
        // No foreign keys: an entry outlives what it is about.
        builder.HasIndex(entry => new { entry.Record, entry.RecordKey, entry.At });
        builder.HasIndex(entry => new { entry.CustomerId, entry.At });
        builder.HasIndex(entry => entry.At);
    }
}
