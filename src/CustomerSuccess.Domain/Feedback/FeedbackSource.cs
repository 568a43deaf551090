namespace CustomerSuccess.Domain.Feedback;

/// <summary>Where feedback was given (R3.2).</summary>
public enum FeedbackSource
{
    /// <summary>A survey.</summary>
    Survey,

    /// <summary>An event, such as a customer day.</summary>
    Event,

    /// <summary>A meeting of two.</summary>
    OneToOne,

    /// <summary>A telephone call.</summary>
    Call,

    /// <summary>Anything else.</summary>
    Other,
}
