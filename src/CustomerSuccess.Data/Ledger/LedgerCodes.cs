using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Nps;
using CustomerSuccess.Domain.Revenue;

namespace CustomerSuccess.Data.Ledger;

/// <summary>The small numbers that stand in columns for names and identifiers.</summary>
internal sealed class LedgerCodes
{
    /// <summary>Stands for no segment, country or manager.</summary>
    public const ushort None = ushort.MaxValue;

    public Codes<string> Segments { get; } = new(None);

    public Codes<string> Countries { get; } = new(None);

    public Codes<MemberId> Managers { get; } = new(None);

    public Codes<PlanId> Plans { get; } = new(None);

    public Codes<WaveId> Waves { get; } = new(None);

    public Codes<string> Factors { get; } = new(None);

    public Codes<Currency> Currencies { get; } = new(BlockActivity.NoCurrency);

    /// <summary>Returns the number of a currency by its code.</summary>
    public int CurrencyOf(string code) => Currencies.Of(new Currency(code));

    public string? SegmentOf(LedgerBlock block, int customer) => block.Customers.Segments[customer] is var code and not None ? Segments[code] : null;

    public string? CountryOf(LedgerBlock block, int customer) => block.Customers.Countries[customer] is var code and not None ? Countries[code] : null;
}
