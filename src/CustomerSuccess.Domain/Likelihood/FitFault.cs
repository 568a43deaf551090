namespace CustomerSuccess.Domain.Likelihood;

/// <summary>Why a model has no estimate. It is never an estimate that means nothing.</summary>
public enum FitFault
{
    /// <summary>Nobody bought a second time, so that nothing can be learned from repeat purchases.</summary>
    NoRepeatPurchases,

    /// <summary>The likelihood rises for ever: what was seen is explained best by customers who are all alike, or who never leave, and such a limit has no parameters.</summary>
    NoInteriorMaximum,

    /// <summary>The search ended before it reached a top.</summary>
    NotConverged,
}
