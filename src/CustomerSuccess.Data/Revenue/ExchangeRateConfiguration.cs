using CustomerSuccess.Domain.Revenue;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CustomerSuccess.Data.Revenue;

internal sealed class ExchangeRateConfiguration : IEntityTypeConfiguration<ExchangeRate>
{
    public void Configure(EntityTypeBuilder<ExchangeRate> builder)
    {
        builder.ToTable("exchange_rates", table =>
        {
            // SQLite keeps a decimal as text, which is above 0 whatever it says.
            table.HasCheckConstraint("ck_exchange_rates_rate", "CAST(rate AS real) > 0");
            table.HasCheckConstraint("ck_exchange_rates_pair", "currency <> into_currency");
        });
        builder.HasKey(rate => new { rate.Currency, rate.Into, rate.From });
    }
}
