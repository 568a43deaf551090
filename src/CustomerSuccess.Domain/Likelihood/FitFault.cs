namespace CustomerSuccess.Domain.Likelihood;

/// <summary>Why a model has no estimate. It is never an estimate that means nothing.</summary>
public enum FitFault
{
    /// <summary>Nobody bought a second time, so that nothing can be learned from repeat purchases.</summary>
    NoRepeatPurchases,

    /// <summary>The likelihood rises for ever: what was seen is explained best by customers who are all alike, or who never leave, and such a limit has no parameters.</summary>
    NoInteriorMaximum,

    /// <summary>Nobody was seen through a whole period.</summary>
    NoFullPeriod,

    /// <summary>Nobody was lost, so that nothing can be learned about leaving.</summary>
    NobodyLost,

    /// <summary>Only one period was seen: one share does not tell how customers differ.</summary>
    OnlyOnePeriod,

    /// <summary>The share lost does not fall from period to period, as it does where customers differ: a constant chance explains what was seen at least as well, and that limit has no parameters.</summary>
    LossDoesNotFall,

    /// <summary>The search ended before it reached a top.</summary>
    NotConverged,
}
