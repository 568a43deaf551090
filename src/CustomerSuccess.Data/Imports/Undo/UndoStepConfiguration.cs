using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CustomerSuccess.Data.Imports.Undo;

internal sealed class UndoStepConfiguration : IEntityTypeConfiguration<UndoStep>
{
    public void Configure(EntityTypeBuilder<UndoStep> builder)
    {
        builder.ToTable("import_undo");
        builder.HasKey(step => new { step.Batch, step.Number });
        builder.Property(step => step.Number).ValueGeneratedNever();
    }
}
