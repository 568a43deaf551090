using CustomerSuccess.Domain.Costs;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CustomerSuccess.Data.Costs;

internal sealed class CostCategoryConfiguration : IEntityTypeConfiguration<CostCategory>
{
    public void Configure(EntityTypeBuilder<CostCategory> builder)
    {
        builder.ToTable("cost_categories");
        builder.Property(category => category.Code).HasMaxLength(100);
        builder.Property(category => category.Name).HasMaxLength(200);
        builder.Property(category => category.NamePersian).HasMaxLength(200);
        builder.HasIndex(category => category.Code).IsUnique();
        builder.HasData(CostCategoriesAtStart.All);
    }
}
