using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Domain.Feedback;

/// <summary>How many of those asked answered, and how many customers were heard from (R3.5).</summary>
/// <param name="Period">The days measured.</param>
/// <param name="Asked">How many delivered invitations the period has.</param>
/// <param name="Answered">How many of those were answered.</param>
/// <param name="Active">How many customers were active on any day of the period.</param>
/// <param name="HeardFrom">How many of those answered or gave feedback in the period.</param>
public sealed record FeedbackRate(Period Period, int Asked, int Answered, int Active, int HeardFrom)
{
    /// <summary>Gets answered ÷ asked.</summary>
    public Figure Rate => Figure.Ratio(Answered, Asked, ifNothing: WhyNot.NobodyAsked);

    /// <summary>Gets heard from ÷ active.</summary>
    public Figure Coverage => Figure.Ratio(HeardFrom, Active, ifNothing: WhyNot.NoCustomers);
}
