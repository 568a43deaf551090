using CustomerSuccess.Domain.Likelihood;
using CustomerSuccess.Domain.Prediction;
using CustomerSuccess.Domain.Purchasing;
using CustomerSuccess.Web.Components;
using CustomerSuccess.Web.Components.Working;
using CustomerSuccess.Web.Working;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Customers.Workings;

/// <summary>Explains what a customer is expected to bring over the next twelve months.</summary>
public sealed class CustomerPredictionWorking(WorkingWords words, TermSheet terms, PurchaseSheet purchases, IStringLocalizer<CustomerWorkings> text, IDisplay display) : ICustomerWorking
{
    /// <summary>The word for addresses.</summary>
    public const string Address = "prediction";

    public string Slug => Address;

    public CustomerWorking? Of(LoadedCustomer customer)
    {
        ArgumentNullException.ThrowIfNull(customer);
        var facts = customer.Facts;
        return facts.Prediction switch
        {
            { Learned: { } learned, Purchases: { } buying } => new CustomerWorking(Buyer(buying, learned, facts), purchases.Of("List.AllPurchases", facts.Records.Purchases)),
            { Learned: { } learned, Subscription: { } staying } => new CustomerWorking(Subscriber(staying, learned, facts), terms.Of(facts)),
            _ => null,
        };
    }

    private WorkingView Buyer(PurchasePrediction buying, LearnedModels learned, CustomerFacts facts) => View(
        Product(text["Predicted.Alive"], text["Predicted.IfAlive"], text["Predicted.Spend"]),
        Product(
            display.Percent((decimal)buying.Forecast.ProbabilityAlive),
            display.Number((decimal)(buying.Forecast.Expected / Math.Max(buying.Forecast.ProbabilityAlive, 1e-9)), 3),
            Money(buying.SpendMinor, learned)),
        (buying.ValueMinor, buying.LowMinor, buying.HighMinor),
        text["Sentence.Predicted.Purchases"],
        [
            new WorkingRow(text["Predicted.Repeats"], display.Number(buying.Seen.Repeats)),
            new WorkingRow(text["Predicted.Recency"], words.Text["Days", display.Number((decimal)buying.Seen.Recency)]),
            new WorkingRow(text["Predicted.Age"], words.Text["Days", display.Number((decimal)buying.Seen.Age)]),
            new WorkingRow(text["Predicted.OwnSpend"], Money(buying.Seen.MeanRepeatValue, learned)),
            new WorkingRow(text["Predicted.PurchaseRange"], words.Text["FromTo", display.Number(buying.Forecast.Low), display.Number(buying.Forecast.High)]),
            new WorkingRow(text["Predicted.Buyers"], display.Number(learned.Purchases.Buyers)),
            new WorkingRow(text["Predicted.Repeaters"], display.Number(learned.Purchases.Repeaters)),
        ],
        learned,
        facts) with
    {
        Policies = [.. Buying(learned), .. Spending(learned)],
    };

    private WorkingView Subscriber(SubscriptionPrediction staying, LearnedModels learned, CustomerFacts facts) => View(
        Product(text["Own.Mrr"], words.Text["Formula.Clv.Margin"], text["Predicted.MonthsThere"]),
        Product(Money(staying.MrrMinor, learned), display.Percent((decimal)staying.GrossMargin, 0), display.Number((decimal)staying.YearDays * 12 / CustomerPrediction.Days, 2)),
        (staying.ValueMinor, staying.LowMinor, staying.HighMinor),
        text["Sentence.Predicted.Subscription"],
        [
            new WorkingRow(text["Predicted.Active"], words.Text["Days", display.Number(staying.AgeDays)]),
            new WorkingRow(text["Predicted.Chance"], display.Percent((decimal)staying.ChanceOfYear)),
            new WorkingRow(text["Predicted.YearDays"], words.Text["Days", display.Number((decimal)staying.YearDays, 1)]),
            new WorkingRow(text["Predicted.Subscribers"], display.Number(learned.Subscribers)),
            new WorkingRow(text["Predicted.SubscribersLost"], display.Number(learned.SubscribersLost)),
            new WorkingRow(text["Predicted.KnownDays"], words.Text["Days", display.Number(learned.Subscriptions?.KnownDays ?? 0)]),
        ],
        learned,
        facts);

    private WorkingView View(
        IReadOnlyList<WorkingTerm> formula, IReadOnlyList<WorkingTerm> numbers, (double? Value, double? Low, double? High) value, string sentence, IReadOnlyList<WorkingRow> counts, LearnedModels learned, CustomerFacts facts) => new(
        text["Title.Predicted"],
        display.Date(facts.Today),
        new WorkingFormula(text["Formula.Predicted"], formula, numbers, Money(value.Value, learned)),
        sentence,
        [],
        words.Day(facts.Today),
        [
            .. value.Low is null ? [] : new[] { new WorkingRow(text["Predicted.Range"], words.Text["FromTo", Money(value.Low, learned), Money(value.High, learned)]) },
            .. counts,
            new WorkingRow(text["Predicted.LearnedAt"], display.Moment(new DateTimeOffset(learned.Stamp.At, TimeSpan.Zero), facts.Day.Zone)),
            words.DataThrough(facts.Stamp, facts.Day.Zone),
        ]);

    private IEnumerable<WorkingRow> Buying(LearnedModels learned) => learned.Purchases.Buying is ModelFit<BgNbd>.Found { Model: var model } fit
        ?
        [
            Parameter("r", model.R, fit.StandardErrors[0]),
            Parameter("α", model.Alpha, fit.StandardErrors[1]),
            Parameter("a", model.A, fit.StandardErrors[2]),
            Parameter("b", model.B, fit.StandardErrors[3]),
        ]
        : [];

    private IEnumerable<WorkingRow> Spending(LearnedModels learned) => learned.Purchases.Spending is ModelFit<GammaGamma>.Found { Model: var model } fit
        ?
        [
            Parameter("p", model.P, fit.StandardErrors[0]),
            Parameter("q", model.Q, fit.StandardErrors[1]),
            new WorkingRow("v", text["Predicted.Parameter", Money(model.V, learned), Money(fit.StandardErrors[2], learned)]),
        ]
        : [];

    private WorkingRow Parameter(string name, double value, double error) => new(name, text["Predicted.Parameter", display.Number((decimal)value, 3), display.Number((decimal)error, 3)]);

    private string Money(double? minor, LearnedModels learned) => minor is { } some ? display.Money((decimal)some, learned.Currency) : "–";

    private static IReadOnlyList<WorkingTerm> Product(params string[] terms) => [.. terms.SelectMany((term, i) => i == 0 ? new[] { new WorkingTerm(term) } : [new WorkingTerm("×"), new WorkingTerm(term)])];
}
