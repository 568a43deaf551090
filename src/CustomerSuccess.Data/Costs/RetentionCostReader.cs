using CustomerSuccess.Data.Ledger;
using CustomerSuccess.Data.Revenue;
using CustomerSuccess.Domain.Costs;
using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Policies;
using CustomerSuccess.Domain.Revenue;
using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Data.Costs;

/// <summary>Reads retention cost from the ledger. RetentionCostReaderTests holds it to <see cref="RetentionCost.Of"/> on random records.</summary>
public sealed class RetentionCostReader(LiveLedger ledger) : FigureReader<RetentionCost>(ledger)
{
    private protected override IEnumerable<RetentionCost> Read(
        LedgerPicture picture, IReadOnlyList<Period> periods, MetricPolicies policies, Filter filter, CancellationToken cancellationToken)
    {
        var slice = new Slice(picture, filter, policies);
        var segments = picture.Codes.Segments.Values.Count;
        var counts = CountPass.Run(picture, () => new CountPass(periods, policies.CostDenominator, slice, segments), cancellationToken);
        var revenue = MovementPass.Run(picture, periods, policies, slice, cancellationToken);
        return periods.Select((_, i) => Of(picture, revenue[i], policies.CostDenominator, counts.InSlice(i), new CostShares(picture, slice, counts, i, segments)));
    }

    private static RetentionCost Of(LedgerPicture picture, MrrMovements revenue, CostDenominator denominator, decimal customers, CostShares shares)
    {
        var lines = picture.Shared.Costs.Where(cost => CostOfPeriod.Touches(cost, revenue.Period))
            .Select(cost => (Cost: cost, Share: shares.Of(cost, revenue.Period), Amount: CostOfPeriod.Of(cost, picture.Shared.Rates, revenue.Currency, revenue.Period)))
            .Where(line => line.Share > 0).ToList();
        var missing = lines.Where(line => line.Amount is null).Select(line => line.Cost.Currency.Code).Min(StringComparer.Ordinal);
        var amounts = lines.Select(line => (line.Cost.CategoryId, Amount: missing is null ? decimal.Round(line.Amount!.Value * line.Share, 8) : 0)).ToList();
        return new RetentionCost(
            revenue.Period,
            revenue.Currency,
            denominator,
            amounts.Sum(line => line.Amount),
            amounts.GroupBy(line => line.CategoryId).ToDictionary(category => category.Key, category => category.Sum(line => line.Amount)),
            customers,
            (decimal)revenue.Closing / MrrAmount.PerMinorUnit,
            revenue.ArpaMinor,
            lines.Count,
            missing is null ? null : new Currency(missing));
    }
}
