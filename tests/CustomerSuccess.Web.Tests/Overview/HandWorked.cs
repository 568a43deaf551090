using CustomerSuccess.Domain.Churn;
using CustomerSuccess.Domain.Closing;
using CustomerSuccess.Domain.Costs;
using CustomerSuccess.Domain.Feedback;
using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Health;
using CustomerSuccess.Domain.Lifetime;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Nps;
using CustomerSuccess.Domain.Policies;
using CustomerSuccess.Domain.Revenue;
using CustomerSuccess.Domain.Time;
using CustomerSuccess.Web.Tests.Closing;
using Microsoft.Extensions.DependencyInjection;

namespace CustomerSuccess.Web.Tests.Overview;

/// <summary>A company whose figures of September 2026 are those of the articles, and of other months a little less.</summary>
internal sealed class HandWorked
{
    public static readonly Currency Dollars = new("USD");
    public static readonly Viewer Lead = new(MemberId.New(), [Role.Lead]);
    private static readonly DateOnly September = new(2026, 9, 1);

    public StubReader<ChurnCounts> Churn { get; } = new((period, policies) =>
        new ChurnCounts(period, policies.NewCustomersLost, 1_000, IsAugust(period) ? 51 : 60, 4, 82, 0, 1_018));

    public StubReader<MrrMovements> Mrr { get; } = new(period => MrrOf(period, 763_500));

    public StubReader<OneOffRevenue> OneOff { get; } = new(period => new OneOffRevenue(
        period,
        Dollars,
        new Dictionary<PurchaseKind, long> { [PurchaseKind.Upsell] = 2_000_000, [PurchaseKind.CrossSell] = 1_000_000, [PurchaseKind.LoyaltyProgramme] = 100_000, [PurchaseKind.OneOff] = 40_000 },
        0,
        310,
        205,
        null));

    public StubReader<NetPromoterScore> Nps { get; } = new(_ => new NetPromoterScore(NpsLevel.Response, 70, 20, 10, 100));

    public StubReader<FeedbackRate> Feedback { get; } = new(period => new FeedbackRate(period, 1_180, IsAugust(period) ? 356 : 412, 1_018, 530));

    public StubReader<HealthMix> Health { get; } = new(period => new HealthMix(
        period,
        new Dictionary<HealthBand, int> { [HealthBand.Healthy] = 641, [HealthBand.Watch] = 249, [HealthBand.AtRisk] = 98, [HealthBand.NotEnoughData] = 30 },
        Enum.GetValues<HealthBand>().ToDictionary(band => band, _ => 1_000_000L),
        new Figure.Defined(76.4m),
        new Figure.Defined(0.81m)));

    public StubReader<LifetimeValue> Lifetime { get; } = new((period, policies) => LifetimeOf(period, policies, 75_000m * 0.8m * 18m));

    public StubReader<RetentionCost> Costs { get; } = new((period, policies) => new RetentionCost(
        period, Dollars, policies.CostDenominator, 20_000_000m, new Dictionary<CostCategoryId, decimal>(), 5_000m, 76_350_000m, new Figure.Defined(75_000m), 12, null));

    /// <summary>Of 100 customers, 40 were lost after 100 days and 60 are there since 487: 16 months.</summary>
    public StubReader<CustomerStays> Stays { get; } = new(period => new CustomerStays(period, [new SegmentStays("Large", [new LifetimeCount(100, 40, 0), new LifetimeCount(487, 0, 60)])], [new(1, 20, 80), new(2, 10, 70), new(3, 5, 65)]));

    /// <summary>763,500 a month at the end: 1,018 customers at 750.</summary>
    public static MrrMovements MrrOf(Period period, long dollars, long newDollars = 60_000) => new(
        period,
        Dollars,
        Of(731_000),
        Of(newDollars),
        Of(3_000),
        Of(18_900),
        Of(6_400),
        Of(43_000),
        0,
        Of(dollars),
        new MovementCounts(78, 4, 120, 35, 64),
        1_000,
        1_018,
        null);

    /// <summary>18 months by the survival curve, 1 ÷ 5.55% = 18.018 by churn, 7 over the lost alone; 750 a month at 80%.</summary>
    public static LifetimeValue LifetimeOf(Period period, MetricPolicies policies, decimal value) => new(
        period,
        Dollars,
        policies.Lifetime,
        new Figure.Defined(18m),
        60m,
        new Figure.Defined(75_000m),
        0.8m,
        new Figure.Defined(0.0555m),
        new Figure.NotDefined(WhyNot.NoPurchases),
        new Figure.NotDefined(WhyNot.NoPurchases),
        new Figure.Defined(value))
    {
        Lifetimes = new LifetimeForms(new Figure.Defined(18m), new Figure.Defined(1 / 0.0555m), new Figure.Defined(7m), 60m, 1_600, 582),
    };

    public void AddTo(IServiceCollection services)
    {
        services.AddSingleton<IClosingDesk>(new NothingClosed());
        services.AddSingleton<IFigureReader<ChurnCounts>>(Churn);
        services.AddSingleton<IFigureReader<MrrMovements>>(Mrr);
        services.AddSingleton<IFigureReader<OneOffRevenue>>(OneOff);
        services.AddSingleton<IFigureReader<NetPromoterScore>>(Nps);
        services.AddSingleton<IFigureReader<FeedbackRate>>(Feedback);
        services.AddSingleton<IFigureReader<HealthMix>>(Health);
        services.AddSingleton<IFigureReader<LifetimeValue>>(Lifetime);
        services.AddSingleton<IFigureReader<RetentionCost>>(Costs);
        services.AddSingleton<IFigureReader<CustomerStays>>(Stays);
    }

    /// <summary>Puts another reader in the place of one of the company's.</summary>
    public static void Replace<T>(IServiceCollection services, StubReader<T> reader) => services.AddSingleton<IFigureReader<T>>(reader);

    private static bool IsAugust(Period period) => period.Start < September;

    private static long Of(long dollars) => dollars * 100 * MrrAmount.PerMinorUnit;
}
