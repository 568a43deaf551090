using CustomerSuccess.Web.Components;

namespace CustomerSuccess.Web.Customers;

/// <summary>What happened, the latest first.</summary>
public sealed record TimelineView(IReadOnlyList<TimelineLineView> Lines);

/// <summary>Something that happened.</summary>
/// <param name="Icon">What kind it is.</param>
/// <param name="Words">What happened.</param>
/// <param name="Sub">When, and what else is known.</param>
public sealed record TimelineLineView(IconName Icon, string Words, string Sub)
{
    /// <summary>Gets the day of it, for files.</summary>
    public DateOnly On { get; init; }
}
