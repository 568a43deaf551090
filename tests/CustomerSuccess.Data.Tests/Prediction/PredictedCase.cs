using CustomerSuccess.Data.Prediction;
using CustomerSuccess.Data.Tests.Ledger;
using CustomerSuccess.Domain.Likelihood;
using CustomerSuccess.Domain.Purchasing;
using CustomerSuccess.Domain.Time;
using Microsoft.Extensions.Logging.Abstractions;

namespace CustomerSuccess.Data.Tests.Prediction;

/// <summary>A random company whose models are learned, with the day that its clock shows as a period of its own.</summary>
internal sealed record PredictedCase(LedgerCase Company, LatestLearning Latest, Period Today)
{
    public static async Task<PredictedCase> StartAsync(TestDatabase database, int seed)
    {
        var (company, latest) = (await LedgerCase.StartAsync(database, seed, customers: 250), new LatestLearning());
        using var learner = new ModelLearner(company.Ledger, latest, NullLogger<ModelLearner>.Instance, database.Time);
        await learner.LearnIfDueAsync(CancellationToken.None);
        var learned = latest.Models!;

        // Made-up days of purchases are spread too evenly for an estimate: those of CDNOW's customers stand in.
        latest.Show(learned with
        {
            Purchases = learned.Purchases with
            {
                Buying = new ModelFit<BgNbd>.Found(new BgNbd(0.243, 30.9, 0.793, 2.426, UnitOfTime.Day), -1, [1, 1, 1, 1], 2357),
                Spending = new ModelFit<GammaGamma>.Found(new GammaGamma(6.25, 3.74, 1544), -1, [1, 1, 1], 946),
            },
        });
        var today = learned.Stamp.Through;
        return new PredictedCase(company, latest, new Period(today, today.AddDays(1)));
    }
}
