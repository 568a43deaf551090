using CustomerSuccess.Data.Ledger;
using CustomerSuccess.Domain.Policies;
using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Data.Figures;

/// <summary>What a list is made from: one picture, one period, one slice, under the definitions of the period.</summary>
internal sealed record ListSource(LedgerPicture Picture, Period Period, MetricPolicies Policies, Slice Slice)
{
    public int First => Period.Start.DayNumber;

    public int Last => Period.LastDay.DayNumber;

    public int DayBefore => Period.DayBefore.DayNumber;

    public int End => Period.End.DayNumber;
}

/// <summary>Tells what of one customer is behind a part of a figure. Used by one thread.</summary>
internal abstract class ListPart(ListSource source)
{
    private readonly Dictionary<int, MrrOnDay> _mrr = [];

    protected ListSource Source { get; } = source;

    /// <summary>Adds the customer, if it is behind the part: as often as it counts.</summary>
    public abstract void Collect(LedgerBlock block, BlockActivity activity, int customer, List<ListedCustomer> into);

    /// <summary>Returns the MRR of the slice on a day; none when a rate is missing.</summary>
    protected long? MrrOn(int day, BlockActivity activity, int customer)
    {
        if (!_mrr.TryGetValue(day, out var mrr))
        {
            _mrr.Add(day, mrr = new MrrOnDay(Source.Picture, day));
        }

        Currency? missing = null;
        var amount = mrr.Of(activity, customer, ref missing);
        return missing is null ? amount : null;
    }
}
