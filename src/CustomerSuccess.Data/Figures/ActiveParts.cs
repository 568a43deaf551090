using CustomerSuccess.Data.Churn;
using CustomerSuccess.Data.Costs;
using CustomerSuccess.Data.Health;
using CustomerSuccess.Data.Ledger;
using CustomerSuccess.Domain.Health;

namespace CustomerSuccess.Data.Figures;

/// <summary>Who was active on a day, with their MRR of that day.</summary>
internal sealed class ActivePart(ListSource source, int day) : ListPart(source)
{
    public override void Collect(LedgerBlock block, BlockActivity activity, int customer, List<ListedCustomer> into)
    {
        if (activity.IsActive(customer, day))
        {
            into.Add(new ListedCustomer(block, customer, 0, MrrOn(day, activity, customer), null));
        }
    }
}

/// <summary>Who was lost, with the first day without them and the MRR of the day before; or who was won, with their first day and their MRR at the end.</summary>
internal sealed class ChurnPart(ListSource source, bool isOfLost) : ListPart(source)
{
    private readonly ChurnPass _pass = new([source.Period], new Boundaries([source.Period]), source.Policies, source.Slice);

    public override void Collect(LedgerBlock block, BlockActivity activity, int customer, List<ListedCustomer> into)
    {
        var (isLost, isWon) = _pass.ChurnOf(activity, customer);
        if (isOfLost && isLost)
        {
            var left = LastIn(activity.SpanUntil, activity, customer);
            into.Add(new ListedCustomer(block, customer, left, MrrOn(left - 1, activity, customer), null));
        }
        else if (!isOfLost && isWon)
        {
            into.Add(new ListedCustomer(block, customer, FirstIn(activity.SpanFrom, activity, customer), MrrOn(Source.Last, activity, customer), null));
        }
    }

    private int FirstIn(int[] days, BlockActivity activity, int customer)
    {
        var span = activity.SpanStarts[customer];
        while (days[span] < Source.First)
        {
            span++;
        }

        return days[span];
    }

    private int LastIn(int[] days, BlockActivity activity, int customer)
    {
        var span = activity.SpanStarts[customer + 1] - 1;
        while (days[span] > Source.Last)
        {
            span--;
        }

        return days[span];
    }
}

/// <summary>Who is in a band of health on the last day, with their MRR.</summary>
internal sealed class BandPart(ListSource source, HealthBand band) : ListPart(source)
{
    private readonly HealthInputs _inputs = new(source.Picture, source.Slice.Rules);
    private readonly HealthScorer _scorer = new(source.Picture.Shared.ScorecardOn(source.Period.LastDay), source.Policies.HealthBands);

    public override void Collect(LedgerBlock block, BlockActivity activity, int customer, List<ListedCustomer> into)
    {
        if (!activity.IsActive(customer, Source.Last))
        {
            return;
        }

        _inputs.Read(block, Source.Slice.WholeActivity(block), customer, Source.Last);
        if (_scorer.Of(_inputs, block.Overrides.Of(customer), Source.Last).Band == band)
        {
            into.Add(new ListedCustomer(block, customer, 0, MrrOn(Source.Last, activity, customer), null));
        }
    }
}

/// <summary>Who shares the cost of keeping customers, with their MRR of the last day.</summary>
internal sealed class SharesPart(ListSource source) : ListPart(source)
{
    public override void Collect(LedgerBlock block, BlockActivity activity, int customer, List<ListedCustomer> into)
    {
        if (CountPass.Halves(activity, customer, Source.Period, Source.Policies.CostDenominator) > 0)
        {
            into.Add(new ListedCustomer(block, customer, 0, MrrOn(Source.Last, activity, customer), null));
        }
    }
}
