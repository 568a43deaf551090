namespace CustomerSuccess.Domain.Nps;

/// <summary>Why an answer cannot be saved as it is.</summary>
public enum ResponseFault
{
    /// <summary>The wave is not there any more.</summary>
    NoSuchWave,

    /// <summary>The customer is not there any more.</summary>
    NoSuchCustomer,

    /// <summary>The person does not belong to the customer.</summary>
    NoSuchPerson,

    /// <summary>The score is not a whole number of the survey's scale.</summary>
    ScoreIsOffTheScale,

    /// <summary>The day of the answer is after today.</summary>
    DateIsInTheFuture,

    /// <summary>The wave took no answers on that day.</summary>
    DateIsOutsideTheWave,

    /// <summary>A text is longer than <see cref="ResponseRules"/> allows.</summary>
    TextIsTooLong,
}
