namespace CustomerSuccess.Domain.Activity;

/// <summary>Who counts as active on a day.</summary>
/// <param name="PurchaseDays">How many days after a purchase a customer without subscriptions stays active, the day of purchase counted.</param>
/// <param name="Paused">What the paused days of a subscription are.</param>
/// <param name="GapDays">A break of up to so many days is bridged: its days carry the MRR of the day before it.</param>
public sealed record ActivityPolicy(int PurchaseDays = 90, PausedCustomers Paused = PausedCustomers.ActiveWithoutMrr, int GapDays = 0);

/// <summary>What the paused days of a subscription are.</summary>
public enum PausedCustomers
{
    /// <summary>Not active: the customer churns and comes back.</summary>
    Churned,

    /// <summary>Active, with no MRR. The default.</summary>
    ActiveWithoutMrr,

    /// <summary>Active, with the MRR of the term.</summary>
    ActiveWithMrr,
}
