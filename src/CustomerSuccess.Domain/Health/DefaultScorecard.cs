namespace CustomerSuccess.Domain.Health;

/// <summary>The scorecard in force until somebody publishes another.</summary>
/// <remarks>
/// It reaches half of the weight with what most companies have recorded: revenue, time with us, use against the norm and tickets; the rest sharpens
/// it. No factor carries more than a fifth, and tickets 6% (R1.5).
/// </remarks>
public static class DefaultScorecard
{
    /// <summary>Gets the scorecard.</summary>
    public static Scorecard Scorecard { get; } = new(
    [
        new FactorGroup("use", 30,
        [
            new HealthFactor(HealthFactors.ProductUseNorm, 60, FactorScale.Linear((0, 0), (50, 40), (100, 80), (120, 100)), ShelfLifeDays: 45),
            new HealthFactor(HealthFactors.ProductUse, 40, FactorScale.Linear((0, 0), (100, 100)), ShelfLifeDays: 45),
        ]),
        new FactorGroup("success", 15,
        [
            new HealthFactor(HealthFactors.Outcome, 40, FactorScale.Linear((0, 0), (100, 100)), ShelfLifeDays: 180),
            new HealthFactor(HealthFactors.BusinessEffect, 20, FactorScale.Linear((-2, 0), (0, 50), (2, 100)), ShelfLifeDays: 180),
            new HealthFactor(HealthFactors.PainPoint, 20, FactorScale.Linear((0, 0), (100, 100)), ShelfLifeDays: 180),
            new HealthFactor(HealthFactors.GrowthSignals, 20, FactorScale.Steps((0, 40), (1, 60), (2, 80), (3, 100)), ShelfLifeDays: 180),
        ]),
        new FactorGroup("standing", 35,
        [
            new HealthFactor(HealthFactors.MrrTrend, 50, FactorScale.Linear((-50, 0), (-10, 40), (0, 70), (20, 100))),
            new HealthFactor(HealthFactors.Tenure, 25, FactorScale.Linear((0, 40), (6, 55), (12, 75), (36, 100))),
            new HealthFactor(HealthFactors.FinancialStanding, 15, FactorScale.Linear((0, 100), (15, 75), (30, 50), (60, 20), (90, 0)), ShelfLifeDays: 60),
            new HealthFactor(HealthFactors.OwnCustomers, 10, FactorScale.Linear((-20, 0), (0, 60), (20, 100)), ShelfLifeDays: 365),
        ]),
        new FactorGroup("voice", 10,
        [
            new HealthFactor(HealthFactors.Nps, 60, FactorScale.Linear((0, 0), (6, 40), (7, 60), (9, 90), (10, 100)), ShelfLifeDays: 180),
            new HealthFactor(HealthFactors.Sentiment, 40, FactorScale.Linear((-2, 0), (0, 55), (2, 100)), ShelfLifeDays: 180),
        ]),
        new FactorGroup("service", 10,
        [
            new HealthFactor(HealthFactors.SupportLoad, 60, FactorScale.Linear((0, 100), (2, 80), (5, 50), (10, 20), (20, 0)), ShelfLifeDays: 45),
            new HealthFactor(HealthFactors.Relationship, 40, FactorScale.Linear((1, 0), (3, 50), (5, 100)), ShelfLifeDays: 120),
        ]),
    ]);
}
