using CustomerSuccess.Data.Churn;
using CustomerSuccess.Data.Ledger;
using CustomerSuccess.Data.Revenue;
using CustomerSuccess.Domain.Churn;
using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Revenue;

namespace CustomerSuccess.Benchmarks;

/// <summary>The ledger with the figures that are timed, read in the way that pages do.</summary>
internal sealed class LoadedLedger(LiveLedger ledger, int runs) : IDisposable
{
    private static readonly Viewer Lead = new(MemberId.New(), [Role.Lead]);
    private readonly MovementReader _movements = new(ledger);
    private readonly ChurnReader _churn = new(ledger);

    public LiveLedger Ledger => ledger;

    public int Runs => runs;

    /// <summary>Gets the median time of 36 months of movements, once it was measured.</summary>
    public double Movements { get; set; }

    public IReadOnlyList<MrrMovements> ReadMovements(Filter filter) => _movements.ReadAsync(GeneratedCompany.Months, filter, Lead).GetAwaiter().GetResult().Values;

    public IReadOnlyList<ChurnCounts> ReadChurn(Filter filter) => _churn.ReadAsync(GeneratedCompany.Months, filter, Lead).GetAwaiter().GetResult().Values;

    public void Dispose() => GC.KeepAlive(ledger);
}
