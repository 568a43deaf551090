using CustomerSuccess.Data.Ledger;
using CustomerSuccess.Domain.ChartMogul;

namespace CustomerSuccess.Data.ChartMogul;

/// <summary>Finds the first days on which customers' MRR moved; what happened then is read from the records, for a page of them.</summary>
/// <remarks>It keeps no more than a page needs, so that its memory does not grow with the company.</remarks>
internal sealed class ActivityPass(LedgerPicture picture, ReportSlice slice, WantedDays wanted) : BlockPass<ActivityPass>
{
    private readonly CustomerSteps _steps = new(picture, slice);
    private readonly List<(int Day, Guid Customer)> _found = [];

    // With a page's worth found, nothing behind the last of them can be on the page: nearly all that is left is passed over by one comparison.
    private (int Day, Guid Customer)? _last;

    /// <summary>Returns the days and customers in the order asked for.</summary>
    public static IReadOnlyList<(int Day, Guid Customer)> Run(LedgerPicture picture, WantedDays wanted, CancellationToken cancellationToken)
    {
        var slice = ReportSlice.All(picture);
        var pass = Run(picture, () => new ActivityPass(picture, slice, wanted), cancellationToken);
        pass._steps.ThrowIfRateIsMissing();
        pass.Trim();
        return pass._found;
    }

    public override void Over(LedgerBlock block)
    {
        for (var customer = 0; customer < block.Count; customer++)
        {
            var (value, steps) = (0L, _steps.Of(block.Terms.Of(customer)));
            for (var i = 0; i < steps.Count && steps[i].Day <= wanted.End.DayNumber; i++)
            {
                var after = value + steps[i].Change;
                var place = (steps[i].Day, block.Customers.Ids[customer]);
                if (!IsBehindLast(place) && wanted.Includes(place.Day, place.Item2) && (wanted.Type is null || DayMovement.TypeOf(value, after, isFirst: i == 0) == wanted.Type))
                {
                    _found.Add(place);
                }

                value = after;
            }
        }

        if (_found.Count / 4 > wanted.Most)
        {
            Trim();
        }
    }

    public override void Add(ActivityPass other)
    {
        _steps.Add(other._steps);
        _found.AddRange(other._found);
    }

    private bool IsBehindLast((int Day, Guid Customer) place) => _last is { } last && (wanted.IsLatestFirst ? place.CompareTo(last) < 0 : place.CompareTo(last) > 0);

    private void Trim()
    {
        _found.Sort();
        if (wanted.IsLatestFirst)
        {
            _found.Reverse();
        }

        if (_found.Count > wanted.Most)
        {
            _found.RemoveRange(wanted.Most, _found.Count - wanted.Most);
            _last = _found[^1];
        }
    }
}

/// <summary>Which movements are looked for.</summary>
/// <param name="Start">The first day.</param>
/// <param name="End">The last day.</param>
/// <param name="Type">The type; none for all.</param>
/// <param name="IsLatestFirst">Whether the latest come first.</param>
/// <param name="From">The day and customer to begin with, in that order; none for the first.</param>
/// <param name="Most">How many are found at most.</param>
internal sealed record WantedDays(DateOnly Start, DateOnly End, MovementType? Type, bool IsLatestFirst, (int Day, Guid Customer)? From, int Most)
{
    public bool Includes(int day, Guid customer) => day >= Start.DayNumber
        && (From is not { } from || (IsLatestFirst ? (day, customer).CompareTo(from) <= 0 : (day, customer).CompareTo(from) >= 0));
}
