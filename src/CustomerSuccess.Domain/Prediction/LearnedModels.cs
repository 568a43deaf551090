using CustomerSuccess.Domain.Lifetime;

namespace CustomerSuccess.Domain.Prediction;

/// <summary>What was learned from the records of all customers, and of when it is. It is learned in the background; pages use what there is.</summary>
/// <param name="Stamp">When, and from what.</param>
/// <param name="Currency">The reporting currency that amounts were brought to.</param>
/// <param name="Purchases">How customers without a subscription buy.</param>
/// <param name="Subscriptions">How long customers with a subscription stay; none while there are too few, or all of them were lost.</param>
/// <param name="Subscribers">How many customers ever had a subscription.</param>
/// <param name="SubscribersLost">How many of them were lost.</param>
public sealed record LearnedModels(LearningStamp Stamp, Currency Currency, LearnedPurchases Purchases, RemainingLifetime? Subscriptions, int Subscribers, int SubscribersLost);

/// <summary>When models were learned, and from what.</summary>
/// <param name="At">The instant, UTC.</param>
/// <param name="Through">The last day of business that was looked at.</param>
/// <param name="Customers">How many customers there were.</param>
/// <param name="Purchases">How many purchases there were.</param>
/// <param name="Terms">How many terms of subscriptions there were.</param>
/// <param name="ChangeNumber">The last change of the records that was seen.</param>
public sealed record LearningStamp(DateTime At, DateOnly Through, int Customers, long Purchases, long Terms, long ChangeNumber);
