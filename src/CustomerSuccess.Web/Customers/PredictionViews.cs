using CustomerSuccess.Domain.Lifetime;
using CustomerSuccess.Domain.Prediction;
using CustomerSuccess.Web.Components;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Customers;

/// <summary>Puts what is expected of a customer into the user's words.</summary>
public sealed class PredictionViews(IStringLocalizer<PredictionCard> text, IDisplay display)
{
    private const string Nothing = "–";

    public PredictionView Of(CustomerFacts facts)
    {
        var prediction = facts.Prediction;
        return prediction switch
        {
            { Learned: { } learned, Purchases: { } buying } => new PredictionView(Buyer(buying, learned), Note("Note.Purchases", learned, learned.Purchases.Buyers, facts), null),
            { Learned: { } learned, Subscription: { } staying } => new PredictionView(Subscriber(staying, learned), Note("Note.Subscription", learned, learned.Subscribers, facts), null),
            _ => new PredictionView([], null, WhyNot(prediction)),
        };
    }

    private IReadOnlyList<FactView> Buyer(PurchasePrediction buying, LearnedModels learned)
    {
        var (seen, forecast) = (buying.Seen, buying.Forecast);
        return
        [
            new FactView(text["Alive"], Percent(forecast.ProbabilityAlive), seen.Repeats == 0 ? text["Alive.Once"] : text["Alive.Note", display.Number(seen.Repeats + 1), display.Number((decimal)(seen.Age - seen.Recency))]),
            new FactView(text["Purchases"], display.Number((decimal)forecast.Expected, 1), text["Range", display.Number(forecast.Low), display.Number(forecast.High)]),
            new FactView(text["Value"], Money(buying.ValueMinor, learned), ValueNote(buying.LowMinor, buying.HighMinor, learned)),
            new FactView(text["Spend"], Money(buying.SpendMinor, learned), seen.Repeats == 0 ? text["Spend.OfAll"] : text["Spend.Own", Money(seen.MeanRepeatValue, learned)]),
        ];
    }

    private IReadOnlyList<FactView> Subscriber(SubscriptionPrediction staying, LearnedModels learned) =>
    [
        new FactView(text["Staying"], Percent(staying.ChanceOfYear), text["Staying.Note", Months(staying.AgeDays)]),
        new FactView(text["Remaining", Months(RemainingLifetime.Ahead, 0)], Months(staying.RemainingDays), text["Range", Until(staying.LowDays), Until(staying.HighDays)]),
        new FactView(text["Value"], Money(staying.ValueMinor, learned), ValueNote(staying.LowMinor, staying.HighMinor, learned)),
    ];

    private string ValueNote(double? low, double? high, LearnedModels learned) =>
        low is null || high is null ? text["Value.None"] : text["Range", Money(low, learned), Money(high, learned)];

    private string Note(string key, LearnedModels learned, int customers, CustomerFacts facts) =>
        text[key, display.Number(customers), display.Moment(new DateTimeOffset(learned.Stamp.At, TimeSpan.Zero), facts.Day.Zone)];

    private string WhyNot(CustomerPrediction prediction) => prediction.WhyNot is NoPrediction.NotEnoughPurchases
        ? text["No.NotEnoughPurchases", display.Number(prediction.Learned?.Purchases.Repeaters ?? 0), display.Number(LearnedPurchases.FewestRepeaters)]
        : text[$"No.{prediction.WhyNot ?? NoPrediction.NotLearnedYet}"];

    private string Money(double? minor, LearnedModels learned) => minor is { } some ? display.Money((decimal)some, learned.Currency) : Nothing;

    private string Percent(double share) => display.Percent((decimal)share, 0);

    private string Until(int? days) => days is { } some ? Months(some) : text["MoreThan", Months(RemainingLifetime.Ahead, 0)];

    private string Months(double days, int decimals = 1) => text["Months", display.Number(LifetimeMonths.OfDays((decimal)days), decimals)];
}
