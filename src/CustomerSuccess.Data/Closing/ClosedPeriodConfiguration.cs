using CustomerSuccess.Domain.Closing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CustomerSuccess.Data.Closing;

internal sealed class ClosedPeriodConfiguration : IEntityTypeConfiguration<ClosedPeriod>
{
    public void Configure(EntityTypeBuilder<ClosedPeriod> builder)
    {
        builder.ToTable("closed_periods", table => table.HasCheckConstraint("ck_closed_periods_until", "until > from_day"));
        // A month is closed once, however often the button is pressed; one that was opened again can be closed anew.
        builder.HasIndex(period => period.From).IsUnique().HasFilter("reopened_at IS NULL");
        builder.Property(period => period.ReopeningReason).HasMaxLength(ClosingRules.MostReason);
        builder.Ignore(period => period.Days);
        builder.Ignore(period => period.IsInForce);
        // Figures are written once and never changed, so that two lists are the same only when they are one.
        builder.Property(period => period.Figures).HasConversion(
            figures => ClosedFigures.Write(figures),
            json => ClosedFigures.Read(json),
            new ValueComparer<IReadOnlyList<ClosedFigure>>((one, other) => ReferenceEquals(one, other), figures => figures.Count));
    }
}
