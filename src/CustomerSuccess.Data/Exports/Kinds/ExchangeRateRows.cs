using CustomerSuccess.Data.Imports;
using CustomerSuccess.Domain.Revenue;

namespace CustomerSuccess.Data.Exports.Kinds;

/// <summary>What currencies are worth in others.</summary>
internal sealed class ExchangeRateRows() : SharedRows<ExchangeRate>(
    "exchange_rates",
    Text("currency", row => row.Record.Currency.Code),
    Text("into", row => row.Record.Into.Code),
    Day("from", row => row.Record.From),
    Number("rate", row => row.Record.Rate))
{
    public override IReadOnlyList<string> Key => ["currency", "into", "from"];

    public override IQueryable<Row<ExchangeRate>> Query(CustomerSuccessContext context) =>
        context.ExchangeRates.Select(rate => new Row<ExchangeRate> { Record = rate });

    // Three capital letters sort alike everywhere.
    protected override IQueryable<Row<ExchangeRate>> InOrder(IQueryable<Row<ExchangeRate>> rows, string binary) =>
        rows.OrderBy(row => row.Record.Currency).ThenBy(row => row.Record.Into).ThenBy(row => row.Record.From);

    protected override IQueryable<Row<ExchangeRate>> Find(IQueryable<Row<ExchangeRate>> rows, IReadOnlyList<string> key)
    {
        if (ImportValues.Currency(key[0], out var currency) is not null || ImportValues.Currency(key[1], out var into) is not null || ImportValues.Day(key[2], out var from) is not null)
        {
            return rows.Where(row => false);
        }

        return rows.Where(row => row.Record.Currency == currency && row.Record.Into == into && row.Record.From == from);
    }

    protected override IQueryable<Row<ExchangeRate>> InOrderOfEntry(IQueryable<Row<ExchangeRate>> rows) => InOrder(rows, string.Empty);

    protected override string PlaceOf(Row<ExchangeRate> row) => $"{row.Record.Currency} {row.Record.Into} {ValueWords.Of(row.Record.From)}";

    protected override IQueryable<Row<ExchangeRate>>? After(IQueryable<Row<ExchangeRate>> rows, string place)
    {
        if (place.Split(' ') is not [var currency, var into, var day] || ImportValues.Day(day, out var from) is not null)
        {
            return null;
        }

        // The database compares, and as it sorts.
#pragma warning disable CA1309
        return rows.Where(row => string.Compare((string)(object)row.Record.Currency, currency) > 0
            || ((string)(object)row.Record.Currency == currency && (string.Compare((string)(object)row.Record.Into, into) > 0
                || ((string)(object)row.Record.Into == into && row.Record.From > from))));
#pragma warning restore CA1309
    }

    protected override (DateOnly From, DateOnly Until)? DaysOf(ExchangeRate record) => (record.From, DateOnly.MaxValue);
}
