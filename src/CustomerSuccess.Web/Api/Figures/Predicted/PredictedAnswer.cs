using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Lifetime;
using CustomerSuccess.Domain.Prediction;

namespace CustomerSuccess.Web.Api.Figures.Predicted;

/// <summary>How what customers are expected to bring over the next 365 days is spread.</summary>
/// <param name="Through">The day at whose end it is seen.</param>
/// <param name="ChangeNumber">The last change of the records that was seen.</param>
/// <param name="DataThrough">The instant of that change.</param>
/// <param name="Currency">The currency whose minor units amounts are in.</param>
/// <param name="GrossMargin">The margin used for subscriptions, 0 to 1.</param>
/// <param name="LearnedAt">The instant at which the models were learned; none before they were for the first time.</param>
/// <param name="NotDefined">Why there is no spread.</param>
/// <param name="BySubscription">How many values come from a subscription and the survival curve.</param>
/// <param name="ByPurchases">How many come from purchases.</param>
/// <param name="Without">How many customers are there and have no value.</param>
/// <param name="Spread">The spread.</param>
internal sealed record PredictedAnswer(
    DateOnly Through,
    long ChangeNumber,
    DateTime? DataThrough,
    string Currency,
    decimal GrossMargin,
    DateTime? LearnedAt,
    WhyNot? NotDefined,
    int BySubscription,
    int ByPurchases,
    int Without,
    SpreadAnswer? Spread)
{
    public static PredictedAnswer Of(PredictedValues values, FigureStamp stamp) => new(
        values.Period.LastDay,
        stamp.ChangeNumber,
        stamp.DataThrough,
        values.Currency.Code,
        values.GrossMargin,
        values.Learned?.Stamp.At,
        values.Reason,
        values.BySubscription,
        values.ByPurchases,
        values.Without,
        values.Spread is { } spread ? SpreadAnswer.Of(spread) : null);
}

/// <summary>How values are spread over customers.</summary>
/// <param name="Customers">How many values there are.</param>
/// <param name="Total">Their sum.</param>
/// <param name="LowerQuartile">The value that a quarter of the customers reach at most.</param>
/// <param name="Median">The value in the middle.</param>
/// <param name="UpperQuartile">The value that three quarters reach at most.</param>
/// <param name="TopTenthShare">The share of the sum that the greatest tenth holds, 0 to 1.</param>
/// <param name="Bars">The bars by rising value.</param>
internal sealed record SpreadAnswer(int Customers, double Total, double LowerQuartile, double Median, double UpperQuartile, double TopTenthShare, IReadOnlyList<BarAnswer> Bars)
{
    public static SpreadAnswer Of(ValueSpread spread) => new(
        spread.Customers,
        spread.Total,
        spread.LowerQuartile,
        spread.Median,
        spread.UpperQuartile,
        spread.TopTenthShare,
        [.. spread.Bars.Select(bar => new BarAnswer(bar.From, bar.Below, bar.Customers, bar.Total))]);
}

/// <summary>The customers whose values lie in one stretch.</summary>
/// <param name="From">The lower end, which belongs to it.</param>
/// <param name="Below">The upper end, which does not; none for the last bar.</param>
/// <param name="Customers">How many there are.</param>
/// <param name="Total">The sum of their values.</param>
internal sealed record BarAnswer(double From, double? Below, int Customers, double Total);
