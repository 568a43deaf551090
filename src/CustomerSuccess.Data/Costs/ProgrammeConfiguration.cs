using CustomerSuccess.Domain.Costs;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CustomerSuccess.Data.Costs;

internal sealed class ProgrammeConfiguration : IEntityTypeConfiguration<Programme>
{
    public void Configure(EntityTypeBuilder<Programme> builder)
    {
        builder.ToTable("programmes");
        builder.Property(programme => programme.Name).HasMaxLength(200);
        builder.Property(programme => programme.ExternalId).HasMaxLength(200);
        builder.HasIndex(programme => programme.ExternalId).IsUnique();
    }
}
