using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CustomerSuccess.Data.Imports;

internal sealed class ImportBatchConfiguration : IEntityTypeConfiguration<ImportBatch>
{
    public void Configure(EntityTypeBuilder<ImportBatch> builder)
    {
        builder.ToTable("import_batches");
        builder.Property(batch => batch.Mapping).HasMaxLength(200);
        builder.Property(batch => batch.UndoRefusedFor).HasMaxLength(100);
        builder.HasIndex(batch => batch.At);
        AsJson(builder.Property(batch => batch.Files));
        AsJson(builder.Property(batch => batch.Counts));
    }

    // A batch is written once and never changed, so that two lists are the same only when they are one.
    private static void AsJson<T>(PropertyBuilder<IReadOnlyList<T>> property) => property.HasConversion(
        list => JsonSerializer.Serialize(list, JsonSerializerOptions.Web),
        json => JsonSerializer.Deserialize<List<T>>(json, JsonSerializerOptions.Web)!,
        new ValueComparer<IReadOnlyList<T>>((one, other) => ReferenceEquals(one, other), list => list.Count));
}
