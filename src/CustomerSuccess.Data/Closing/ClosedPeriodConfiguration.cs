using CustomerSuccess.Domain.Closing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CustomerSuccess.Data.Closing;

internal sealed class ClosedPeriodConfiguration : IEntityTypeConfiguration<ClosedPeriod>
{
    public void Configure(EntityTypeBuilder<ClosedPeriod> builder)
    {
        builder.ToTable("closed_periods", table => table.HasCheckConstraint("ck_closed_periods_until", "until > from_day"));
        builder.HasIndex(period => period.From);
    }
}
