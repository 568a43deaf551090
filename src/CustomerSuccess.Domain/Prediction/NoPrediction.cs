namespace CustomerSuccess.Domain.Prediction;

/// <summary>Why nothing is predicted.</summary>
public enum NoPrediction
{
    /// <summary>The models have not been learned for the first time yet.</summary>
    NotLearnedYet,

    /// <summary>The customer has bought nothing and has no subscription.</summary>
    NothingBought,

    /// <summary>The customer was lost.</summary>
    Lost,

    /// <summary>Too few customers bought again to learn from them.</summary>
    NotEnoughPurchases,

    /// <summary>Too few customers with a subscription, or all of them were lost.</summary>
    NotEnoughLifetimes,

    /// <summary>The purchases of all customers do not fit the model: it has no estimate.</summary>
    NoEstimate,
}
