using CustomerSuccess.Domain.Revenue;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Imports.Kinds;

/// <summary>exchange_rates.csv: what one main unit of a currency is worth in another from a day on.</summary>
internal sealed class ExchangeRateKind() : MatchedKind<ExchangeRate>("exchange_rates", Needed("currency"), Needed("into"), Needed("from"), Needed("rate"))
{
    protected override ExchangeRate Read(ImportEntry entry, References references, ImportRun run)
    {
        var line = entry.First;
        var rate = new ExchangeRate
        {
            Currency = line.Needed<Currency>("currency", ImportValues.Currency),
            Into = line.Needed<Currency>("into", ImportValues.Currency),
            From = line.Needed<DateOnly>("from", ImportValues.Day),
            Rate = line.Needed<decimal>("rate", ImportValues.Decimal),
        };
        if (!entry.IsRefused && rate.Rate <= 0)
        {
            line.Refuse("rate", RefusalReason.Negative);
        }

        if (!entry.IsRefused && rate.Currency == rate.Into)
        {
            line.Refuse("into", RefusalReason.SameCurrency);
        }

        return rate;
    }

    protected override string KeyOf(ExchangeRate record) => $"{record.Currency}{record.Into}{ValueWords.Of(record.From)}";

    protected override async Task<IReadOnlyList<ExchangeRate>> StoredAsync(IReadOnlyList<ExchangeRate> read, CustomerSuccessContext context, CancellationToken cancellationToken)
    {
        var (first, last) = (read.Min(rate => rate.From), read.Max(rate => rate.From));
        return await context.ExchangeRates.Where(rate => rate.From >= first && rate.From <= last).ToListAsync(cancellationToken);
    }

    protected override bool Apply(ExchangeRate stored, ExchangeRate read, CustomerSuccessContext context)
    {
        stored.Rate = stored.Rate == read.Rate ? stored.Rate : read.Rate;
        return false;
    }
}
