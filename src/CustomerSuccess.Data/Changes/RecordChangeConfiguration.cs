using CustomerSuccess.Domain.Changes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CustomerSuccess.Data.Changes;

internal sealed class RecordChangeConfiguration(string provider) : IEntityTypeConfiguration<RecordChange>
{
    public void Configure(EntityTypeBuilder<RecordChange> builder)
    {
        builder.ToTable("changes");
        builder.HasKey(change => change.Number);
        builder.Property(change => change.Number).ValueGeneratedOnAdd();
        // SQLite has one writer at a time, so that its numbers are in the order of their commits; on PostgreSQL the readers
        // need to know the transaction, since a lower number may be committed later.
        builder.Property(change => change.Transaction)
            .HasDefaultValueSql(provider.EndsWith("Sqlite", StringComparison.Ordinal) ? "0" : "pg_current_xact_id()::text::bigint");
        builder.HasIndex(change => new { change.Transaction, change.Number });
    }
}
