namespace CustomerSuccess.Domain.Activity;

/// <summary>When a customer who comes back counts as a new one.</summary>
public static class LateReturn
{
    /// <summary>Tells whether a return counts as new: the customer was away for at least so many Gregorian months.</summary>
    /// <param name="left">The first day without the customer.</param>
    /// <param name="back">The first day with the customer again.</param>
    /// <param name="months">After how many months a return is new; none for never.</param>
    public static bool IsNew(DateOnly left, DateOnly back, int? months) => months is { } limit && back >= left.AddMonths(limit);
}
