using CustomerSuccess.Data.Churn;
using CustomerSuccess.Data.Ledger.Loading;
using CustomerSuccess.Data.Revenue;
using CustomerSuccess.Domain.Churn;
using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Revenue;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CustomerSuccess.Data.Ledger;

/// <summary>Registers the ledger and everything that reads it.</summary>
public static class LedgerServices
{
    public static IServiceCollection AddLedger(this IServiceCollection services)
    {
        services.TryAddSingleton<IBulkRows, ReaderBulkRows>();
        services.AddSingleton<LiveLedger>();
        services.AddSingleton<ILedgerChanges>(provider => provider.GetRequiredService<LiveLedger>());
        services.AddSingleton<IFigureReader<ChurnCounts>, ChurnReader>();
        services.AddSingleton<IFigureReader<MrrMovements>, MovementReader>();
        services.AddSingleton<IFigureReader<OneOffRevenue>, OneOffReader>();
        return services;
    }
}
