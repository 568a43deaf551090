using CustomerSuccess.Domain.Revenue;

namespace CustomerSuccess.Data.Exports.Kinds;

/// <summary>What currencies are worth in others.</summary>
internal sealed class ExchangeRateRows() : RecordRows<ExchangeRate>(
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
}
