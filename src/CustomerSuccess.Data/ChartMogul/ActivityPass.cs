using CustomerSuccess.Data.Ledger;
using CustomerSuccess.Domain.ChartMogul;

namespace CustomerSuccess.Data.ChartMogul;

/// <summary>Finds the days on which customers' MRR moved; what happened then is read from the records, for a page of them.</summary>
internal sealed class ActivityPass(LedgerPicture picture, ReportSlice slice, DateOnly start, DateOnly end, MovementType? type) : BlockPass<ActivityPass>
{
    private readonly CustomerSteps _steps = new(picture, slice);

    public List<(int Day, Guid Customer)> Found { get; } = [];

    public override void Over(LedgerBlock block)
    {
        for (var customer = 0; customer < block.Count; customer++)
        {
            var (value, steps) = (0L, _steps.Of(block.Terms.Of(customer)));
            for (var i = 0; i < steps.Count && steps[i].Day <= end.DayNumber; i++)
            {
                var after = value + steps[i].Change;
                if (steps[i].Day >= start.DayNumber && (type is null || DayMovement.TypeOf(value, after, isFirst: i == 0) == type))
                {
                    Found.Add((steps[i].Day, block.Customers.Ids[customer]));
                }

                value = after;
            }
        }
    }

    public override void Add(ActivityPass other)
    {
        _steps.Add(other._steps);
        Found.AddRange(other.Found);
    }

    /// <summary>Returns the days and customers, the earliest first.</summary>
    public static IReadOnlyList<(int Day, Guid Customer)> Run(LedgerPicture picture, DateOnly start, DateOnly end, MovementType? type, CancellationToken cancellationToken)
    {
        var slice = new ReportSlice(picture, [], null);
        var pass = Run(picture, () => new ActivityPass(picture, slice, start, end, type), cancellationToken);
        pass._steps.ThrowIfRateIsMissing();
        pass.Found.Sort();
        return pass.Found;
    }
}
