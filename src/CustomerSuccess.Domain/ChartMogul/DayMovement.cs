using CustomerSuccess.Domain.Customers;

namespace CustomerSuccess.Domain.ChartMogul;

/// <summary>How a customer's recurring revenue changed on a day.</summary>
/// <remarks>
/// <para>All that happens to a customer on one day is one movement, so that a plan left and another begun on the same day is what the two differ by,
/// and cancelling and subscribing again within a day is none.</para>
/// <para>The first revenue ever is <b>new business</b>, revenue after none is <b>reactivation</b>, none after some is <b>churn</b>, more is
/// <b>expansion</b>, less is <b>contraction</b>: cancelling one of two subscriptions is contraction. The sum of all movements up to a day is MRR.</para>
/// </remarks>
/// <param name="CustomerId">The customer.</param>
/// <param name="On">The first day of the new amount.</param>
/// <param name="Type">What the change is.</param>
/// <param name="Change">By how much, in hundredths; below 0 for contraction and churn.</param>
/// <param name="After">The customer's MRR from that day on.</param>
public sealed record DayMovement(CustomerId CustomerId, DateOnly On, MovementType Type, long Change, long After)
{
    /// <summary>Returns the movements of one customer in order.</summary>
    /// <param name="days">All paid days of the customer, in any order.</param>
    public static IReadOnlyList<DayMovement> Of(IEnumerable<PaidDays> days)
    {
        var changes = days
            .SelectMany(span => span.Until is { } end
                ? [(span.CustomerId, On: span.From, Change: span.Cents), (span.CustomerId, On: end, Change: -span.Cents)]
                : new[] { (span.CustomerId, On: span.From, Change: span.Cents) })
            .GroupBy(change => change.On)
            .OrderBy(day => day.Key)
            .Select(day => (day.First().CustomerId, On: day.Key, Change: day.Sum(change => change.Change)));
        var movements = new List<DayMovement>();
        foreach (var (customer, on, change) in changes.Where(change => change.Change != 0))
        {
            var before = movements.Count == 0 ? 0 : movements[^1].After;
            movements.Add(new DayMovement(customer, on, TypeOf(before, before + change, movements.Count == 0), change, before + change));
        }

        return movements;
    }

    /// <summary>Returns what a change between two amounts is.</summary>
    /// <param name="before">MRR before.</param>
    /// <param name="after">MRR after; not the same.</param>
    /// <param name="isFirst">Whether the customer had no revenue ever before.</param>
    public static MovementType TypeOf(long before, long after, bool isFirst) =>
        before == 0 ? (isFirst ? MovementType.NewBusiness : MovementType.Reactivation)
        : after == 0 ? MovementType.Churn
        : after > before ? MovementType.Expansion
        : MovementType.Contraction;
}

/// <summary>The types of movements.</summary>
public enum MovementType
{
    /// <summary>Revenue for the first time.</summary>
    NewBusiness,

    /// <summary>More than before.</summary>
    Expansion,

    /// <summary>Less than before, but some.</summary>
    Contraction,

    /// <summary>None any more.</summary>
    Churn,

    /// <summary>Some again.</summary>
    Reactivation,
}
