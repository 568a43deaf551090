using CustomerSuccess.Domain.Churn;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CustomerSuccess.Data.Churn;

internal sealed class ChurnReasonConfiguration : IEntityTypeConfiguration<ChurnReason>
{
    public void Configure(EntityTypeBuilder<ChurnReason> builder)
    {
        builder.ToTable("churn_reasons");
        builder.Property(reason => reason.Code).HasMaxLength(100);
        builder.Property(reason => reason.Name).HasMaxLength(200);
        builder.Property(reason => reason.NamePersian).HasMaxLength(200);
        builder.HasIndex(reason => reason.Code).IsUnique();
        builder.HasData(ChurnReasonsAtStart.All);
    }
}
