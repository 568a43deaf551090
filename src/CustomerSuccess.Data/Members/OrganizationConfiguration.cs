using CustomerSuccess.Domain.Members;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CustomerSuccess.Data.Members;

internal sealed class OrganizationConfiguration : IEntityTypeConfiguration<Organization>
{
    public void Configure(EntityTypeBuilder<Organization> builder)
    {
        builder.ToTable("organizations", table =>
        {
            table.HasCheckConstraint("ck_organizations_one", "id = 1");
            table.HasCheckConstraint("ck_organizations_fiscal_year_start_month", "fiscal_year_start_month BETWEEN 1 AND 12");
        });
        builder.Property(organization => organization.Id).ValueGeneratedNever();
        builder.Property(organization => organization.Name).HasMaxLength(200);
        builder.Property(organization => organization.TimeZone).HasMaxLength(100);
    }
}
