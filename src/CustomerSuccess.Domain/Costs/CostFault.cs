namespace CustomerSuccess.Domain.Costs;

/// <summary>Why a cost cannot be saved as it is.</summary>
public enum CostFault
{
    /// <summary>The amount is 0 or less. Money that came back is a refund, not a minus.</summary>
    AmountIsNotAboveZero,

    /// <summary>The counted share is not 0 to 100 percent.</summary>
    ShareIsOutOfRange,

    /// <summary>The last day is before the first.</summary>
    EndIsBeforeStart,

    /// <summary>It is for a customer and for a segment at once.</summary>
    ScopeIsTwofold,

    /// <summary>The kind is not offered any more.</summary>
    NoSuchCategory,

    /// <summary>The customer is not there any more.</summary>
    NoSuchCustomer,

    /// <summary>No customer has the segment.</summary>
    NoSuchSegment,

    /// <summary>It touches days that were closed.</summary>
    PeriodIsClosed,

    /// <summary>A text is longer than <see cref="CostRules"/> allows.</summary>
    TextIsTooLong,
}
