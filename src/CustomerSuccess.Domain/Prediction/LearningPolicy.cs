namespace CustomerSuccess.Domain.Prediction;

/// <summary>When models are learned anew: once a day, and as soon as a hundredth of the customers, purchases or terms has come or gone.</summary>
/// <remarks>Parameters learned from all customers hardly move by a few records, and every customer's own purchases are looked at when the page is drawn; so a day-old model is as good as a new one.</remarks>
public static class LearningPolicy
{
    /// <summary>The part of the records that makes learning anew worth while.</summary>
    public const double Part = 0.01;

    /// <summary>Tells whether it is time to learn.</summary>
    /// <param name="last">When it was done last; none before the first time.</param>
    /// <param name="today">The day of business.</param>
    /// <param name="customers">How many customers there are now.</param>
    /// <param name="purchases">How many purchases there are now.</param>
    /// <param name="terms">How many terms of subscriptions there are now.</param>
    /// <param name="changeNumber">The last change of the records.</param>
    public static bool IsDue(LearningStamp? last, DateOnly today, int customers, long purchases, long terms, long changeNumber) =>
        last is null
        || today > last.Through
        || (changeNumber != last.ChangeNumber && (HasMoved(last.Customers, customers) || HasMoved(last.Purchases, purchases) || HasMoved(last.Terms, terms)));

    private static bool HasMoved(long then, long now) => now != then && Math.Abs(now - then) >= then * Part;
}
