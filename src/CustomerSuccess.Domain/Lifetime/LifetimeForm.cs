namespace CustomerSuccess.Domain.Lifetime;

/// <summary>How the lifetime in a lifetime value is found.</summary>
public enum LifetimeForm
{
    /// <summary>The restricted mean of the survival curve of all customers, lost or not. The default.</summary>
    SurvivalMean,

    /// <summary>1 ÷ monthly churn.</summary>
    OneOverChurn,

    /// <summary>The mean over lost customers only, which is biased low.</summary>
    LostCustomersMean,
}
