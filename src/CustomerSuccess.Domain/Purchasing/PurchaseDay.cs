namespace CustomerSuccess.Domain.Purchasing;

/// <summary>What a customer bought on a day.</summary>
/// <param name="On">The day.</param>
/// <param name="Amount">What was paid; negative for a refund.</param>
public readonly record struct PurchaseDay(DateOnly On, decimal Amount);
