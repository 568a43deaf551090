using CustomerSuccess.Data.Prediction;
using CustomerSuccess.Data.Tests.Ledger;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Lifetime;
using CustomerSuccess.Domain.Likelihood;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Policies;
using CustomerSuccess.Domain.Prediction;
using CustomerSuccess.Domain.Purchasing;
using CustomerSuccess.Domain.Revenue;
using CustomerSuccess.Domain.Tests.RandomRecords;
using Microsoft.Extensions.Logging.Abstractions;

namespace CustomerSuccess.Data.Tests.Prediction;

public class PredictionReaderTests
{
    private static readonly DateOnly Today = new(2026, 3, 31);

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Models_are_learned_from_what_the_definitions_say_of_today(TestDatabase database)
    {
        var (company, latest) = await LearnedAsync(database, seed: 61);
        var (learned, slice) = (latest.Models!, company.Slice(Filter.All, MetricPolicies.Default));
        var payers = Payers(slice);
        var buyers = company.Company.Customers.Where(customer => !payers.Contains(customer.Id)).Select(customer => Seen(company, customer.Id)).OfType<(PurchaseSummary Summary, bool IsKnown)>().ToList();
        var lifetimes = RemainingLifetime.Of(LifetimeCount.ListOf(CustomerLifetime.ListOf(slice.Active.Where(span => payers.Contains(span.CustomerId)), Today)))!;

        learned.Stamp.Should().Be(new LearningStamp(database.Time.Now, Today, company.Company.Customers.Count, company.Company.Purchases.Count, company.Company.Subscriptions.Sum(one => one.Terms.Count), 0));
        buyers.Count(buyer => buyer.Summary.Repeats > 0).Should().BeGreaterThan(LearnedPurchases.FewestRepeaters);
        learned.Purchases.Should().BeEquivalentTo(LearnedPurchases.Of([.. buyers.Select(buyer => buyer.Summary)], buyers.Where(buyer => buyer.IsKnown).Select(buyer => buyer.Summary)));
        learned.Subscriptions.Should().BeEquivalentTo(lifetimes);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Each_customer_is_predicted_by_their_own_records(TestDatabase database)
    {
        var (company, latest) = await LearnedAsync(database, seed: 61);
        latest.Show(latest.Models! with { Purchases = Known(latest.Models!.Purchases) });
        var (reader, slice) = (new PredictionReader(company.Ledger, latest, database.Time), company.Slice(Filter.All, MetricPolicies.Default));
        var (learned, payers) = (reader.Learned!, Payers(slice));
        var mrr = CustomerMrr.Of(slice.Spans, company.Rates, RandomCompany.Reporting, Today);

        foreach (var customer in company.Company.Customers)
        {
            var prediction = (await reader.ReadAsync(customer.Id, LedgerCase.Lead))!;
            var isThere = slice.Active.Any(span => span.CustomerId == customer.Id && span.Includes(Today));
            if (payers.Contains(customer.Id))
            {
                (prediction.Purchases, prediction.WhyNot).Should().Be((null, isThere ? null : NoPrediction.Lost));
                (prediction.Subscription?.AgeDays).Should().Be(isThere ? (int)CustomerLifetime.ListOf(slice.Active.Where(span => span.CustomerId == customer.Id), Today)[0].Length : null);
                (prediction.Subscription?.MrrMinor).Should().Be(isThere && mrr.MissingRate is null ? mrr.Amounts.GetValueOrDefault(customer.Id) / 10_000d : prediction.Subscription?.MrrMinor);
            }
            else if (Seen(company, customer.Id) is not { } seen)
            {
                prediction.WhyNot.Should().BeOneOf(NoPrediction.NothingBought, NoPrediction.Lost);
            }
            else if (prediction.WhyNot is NoPrediction.Lost)
            {
                company.Company.MarkedLost.Should().ContainKey(customer.Id);
            }
            else
            {
                prediction.Purchases.Should().NotBeNull().And.Be(PurchasePrediction.Of(seen.Summary, seen.IsKnown, learned.Purchases));
            }
        }
    }

    [Theory, OnSqlite]
    public async Task Before_anything_was_learned_it_says_so_and_does_not_wait(TestDatabase database)
    {
        var company = await LedgerCase.StartAsync(database, seed: 62);
        var reader = new PredictionReader(company.Ledger, new LatestLearning(), database.Time);

        (await reader.ReadAsync(company.Company.Customers[0].Id, LedgerCase.Lead)).Should().Be(new CustomerPrediction(null, null, null, NoPrediction.NotLearnedYet));
        (await reader.ReadAsync(CustomerId.New(), LedgerCase.Lead)).Should().BeNull();
    }

    [Theory, OnSqlite]
    public async Task An_account_manager_reads_predictions_of_their_own_customers_only(TestDatabase database)
    {
        var company = await LedgerCase.StartAsync(database, seed: 63);
        var reader = new PredictionReader(company.Ledger, new LatestLearning(), database.Time);
        var manager = new Viewer(company.Company.Managers[1], [Role.AccountManager]);
        var other = () => reader.ReadAsync(company.Company.Customers.First(customer => customer.ManagerId != manager.Id).Id, manager);

        (await reader.ReadAsync(company.Company.Customers.First(customer => customer.ManagerId == manager.Id).Id, manager)).Should().NotBeNull();
        await other.Should().ThrowAsync<NotAllowedException>();
    }

    [Theory, OnSqlite]
    public async Task Models_are_learned_anew_on_the_next_day_and_not_before(TestDatabase database)
    {
        var (company, latest) = await LearnedAsync(database, seed: 64);
        using var learner = new ModelLearner(company.Ledger, latest, NullLogger<ModelLearner>.Instance, database.Time);
        var (first, told) = (latest.Models, 0);
        using var subscription = latest.Subscribe(() => told++);

        await learner.LearnIfDueAsync(CancellationToken.None);
        latest.Models.Should().BeSameAs(first);
        database.Time.Now = database.Time.Now.AddDays(1);
        await learner.LearnIfDueAsync(CancellationToken.None);

        (latest.Models!.Stamp.Through, told).Should().Be((Today.AddDays(1), 1));
    }

    private static async Task<(LedgerCase Company, LatestLearning Latest)> LearnedAsync(TestDatabase database, int seed)
    {
        var (company, latest) = (await LedgerCase.StartAsync(database, seed, customers: 250), new LatestLearning());
        using var learner = new ModelLearner(company.Ledger, latest, NullLogger<ModelLearner>.Instance, database.Time);
        await learner.LearnIfDueAsync(CancellationToken.None);
        return (company, latest);
    }

    /// <summary>Made-up days of purchases are spread too evenly for an estimate: those of CDNOW's customers stand in.</summary>
    private static LearnedPurchases Known(LearnedPurchases learned) => learned with
    {
        Buying = new ModelFit<BgNbd>.Found(new BgNbd(0.243, 30.9, 0.793, 2.426, UnitOfTime.Day), -1, [1, 1, 1, 1], 2357),
        Spending = new ModelFit<GammaGamma>.Found(new GammaGamma(6.25, 3.74, 1544), -1, [1, 1, 1], 946),
    };

    private static HashSet<CustomerId> Payers(DefinedSlice slice) => [.. slice.Spans.Where(span => span.Amount.TenThousandths != 0).Select(span => span.CustomerId)];

    private static (PurchaseSummary Summary, bool IsKnown)? Seen(LedgerCase company, CustomerId customer)
    {
        var rows = company.Company.Purchases.Where(purchase => purchase.CustomerId == customer && purchase.On <= Today)
            .Select(purchase => (purchase.On, Amount: company.Rates.Convert(purchase.AmountMinor, purchase.Currency, RandomCompany.Reporting, purchase.On), IsPaid: purchase.AmountMinor >= 0)).ToList();

        // A refund of a few rials is worth no cent, and is a refund all the same: left out, it does what it does.
        var summary = PurchaseHistory.Of(rows.Where(row => row.IsPaid || row.Amount != 0).Select(row => new PurchaseDay(row.On, row.Amount ?? (row.IsPaid ? 0 : -1)))).SummaryOf(new ObservedTime(Today, UnitOfTime.Day));
        var isKnown = rows.TrueForAll(row => row.Amount is not null);
        return summary is { } seen ? (isKnown ? seen : seen with { MeanRepeatValue = 0 }, isKnown) : null;
    }
}
