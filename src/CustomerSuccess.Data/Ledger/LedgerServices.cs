using CustomerSuccess.Data.Churn;
using CustomerSuccess.Data.Cohorts;
using CustomerSuccess.Data.Costs;
using CustomerSuccess.Data.Customers;
using CustomerSuccess.Data.Feedback;
using CustomerSuccess.Data.Figures;
using CustomerSuccess.Data.Health;
using CustomerSuccess.Data.Ledger.Loading;
using CustomerSuccess.Data.Lifetime;
using CustomerSuccess.Data.Nps;
using CustomerSuccess.Data.Policies;
using CustomerSuccess.Data.Revenue;
using CustomerSuccess.Domain.Churn;
using CustomerSuccess.Domain.Cohorts;
using CustomerSuccess.Domain.Costs;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Feedback;
using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Health;
using CustomerSuccess.Domain.Lifetime;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Nps;
using CustomerSuccess.Domain.Policies;
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
        services.AddHostedService<LedgerFollower>();
        services.AddSingleton<IFigureReader<ChurnCounts>, ChurnReader>();
        services.AddSingleton<IFigureReader<MrrMovements>, MovementReader>();
        services.AddSingleton<IFigureReader<OneOffRevenue>, OneOffReader>();
        services.AddSingleton<IFigureReader<NetPromoterScore>, NpsReader>();
        services.AddSingleton<IFigureReader<FeedbackRate>, FeedbackReader>();
        services.AddSingleton<IFigureReader<HealthMix>, HealthMixReader>();
        services.AddSingleton<IFigureReader<RetentionCost>, RetentionCostReader>();
        services.AddSingleton<IFigureReader<LifetimeValue>, LifetimeReader>();
        services.AddSingleton<ICohortReader, CohortReader>();
        services.AddSingleton<IFigureReader<CustomerStays>, StaysReader>();
        services.AddSingleton<IModelChecks, ModelCheckReader>();
        services.AddSingleton<MonthEndKeeper>();
        services.AddHostedService<MonthEndWatch>();
        services.AddSingleton<IMonthEndScores, MonthEndScores>();
        services.AddSingleton<ICustomerFigures, CustomerFiguresReader>();
        services.AddSingleton<IOrganizationCalendar, OrganizationCalendar>();
        services.AddSingleton<IPoliciesInForce, PoliciesInForce>();
        services.AddSingleton<IRecordNames, RecordNamesReader>();
        services.AddSingleton<IFigureLists, FigureListReader>();
        return services;
    }
}
