namespace CustomerSuccess.Domain.Purchasing;

/// <summary>All that BG/NBD and gamma–gamma need to know of one customer. Times are in the unit of the <see cref="ObservedTime"/>.</summary>
/// <param name="Repeats">x, the frequency: on how many days the customer bought after the first one.</param>
/// <param name="Recency">t_x: the time from the first purchase to the last; 0 without a repeat.</param>
/// <param name="Age">T: the time from the first purchase to the end of the time observed.</param>
/// <param name="MeanRepeatValue">The mean amount of a repeat purchase, the first left out; 0 without a repeat.</param>
public readonly record struct PurchaseSummary(int Repeats, double Recency, double Age, double MeanRepeatValue);
