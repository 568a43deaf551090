using CustomerSuccess.Domain.Revenue;

namespace CustomerSuccess.Domain.ChartMogul;

/// <summary>Something that billing said of a subscription.</summary>
/// <param name="At">From which instant on.</param>
/// <param name="On">The day of business of that instant.</param>
/// <param name="Order">What comes first of the same instant.</param>
public abstract record BilledFact(DateTime At, DateOnly On, int Order)
{
    /// <summary>The subscription is for this plan at this price, and for no other plan any more.</summary>
    /// <param name="At">From which instant on.</param>
    /// <param name="On">The day of business of that instant.</param>
    /// <param name="Order">What comes first of the same instant.</param>
    /// <param name="Plan">The plan.</param>
    /// <param name="Price">What an interval costs.</param>
    public sealed record Priced(DateTime At, DateOnly On, int Order, PlanId Plan, BilledPrice Price) : BilledFact(At, On, Order);

    /// <summary>The plan costs so much more than it did; less when the price is below 0.</summary>
    /// <param name="At">From which instant on.</param>
    /// <param name="On">The day of business of that instant.</param>
    /// <param name="Order">What comes first of the same instant.</param>
    /// <param name="Plan">The plan.</param>
    /// <param name="Price">What an interval costs more.</param>
    public sealed record Added(DateTime At, DateOnly On, int Order, PlanId Plan, BilledPrice Price) : BilledFact(At, On, Order);

    /// <summary>The plan is on trial until a day.</summary>
    /// <param name="At">From which instant on.</param>
    /// <param name="On">The day of business of that instant.</param>
    /// <param name="Order">What comes first of the same instant.</param>
    /// <param name="Plan">The plan.</param>
    /// <param name="Price">What an interval will cost.</param>
    /// <param name="Until">The first day after it.</param>
    public sealed record Tried(DateTime At, DateOnly On, int Order, PlanId Plan, BilledPrice Price, DateOnly Until) : BilledFact(At, On, Order);

    /// <summary>The subscription was cancelled. What begins at the same instant comes after it.</summary>
    /// <param name="At">From which instant on.</param>
    /// <param name="On">The day of business of that instant: the first without the subscription.</param>
    public sealed record Cancelled(DateTime At, DateOnly On) : BilledFact(At, On, int.MinValue);
}
