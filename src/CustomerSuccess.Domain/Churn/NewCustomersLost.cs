namespace CustomerSuccess.Domain.Churn;

/// <summary>What churn does with a customer who was won and lost in the same period (R4.4).</summary>
public enum NewCustomersLost
{
    /// <summary>Counts them as lost. The default.</summary>
    Counted,

    /// <summary>Leaves them out.</summary>
    LeftOut,
}
