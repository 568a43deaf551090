using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Nps;
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

    /// <summary>Returns the rate and coverage of a period.</summary>
    /// <remarks>
    /// Asked: invitations of the period's days that were delivered. Answered: those to which an answer came in the same wave, from the person asked, or from anybody
    /// at the customer when no person was; scored or not, undone ones aside, and whenever it came, so that the rate of the last weeks still rises.
    /// </remarks>
    /// <param name="invitations">The invitations of the slice's customers.</param>
    /// <param name="responses">Their answers.</param>
    /// <param name="notes">The notes on them.</param>
    /// <param name="active">Every active span of the slice.</param>
    /// <param name="period">The days measured.</param>
    public static FeedbackRate Of(
        IEnumerable<SurveyInvitation> invitations, IEnumerable<SurveyResponse> responses, IEnumerable<FeedbackNote> notes, IEnumerable<ActiveSpan> active, Period period)
    {
        var answers = responses.Where(response => !response.IsWithdrawn).ToList();
        var asked = invitations.Where(invitation => !invitation.IsUndelivered && period.Contains(invitation.AskedOn)).ToList();
        var heard = answers.Where(answer => period.Contains(answer.AnsweredOn)).Select(answer => answer.CustomerId)
            .Concat(notes.Where(note => period.Contains(note.On)).Select(note => note.CustomerId)).ToHashSet();
        var present = active.Where(span => span.From < period.End && (span.Until is null || span.Until > period.Start)).Select(span => span.CustomerId).ToHashSet();
        return new FeedbackRate(period, asked.Count, asked.Count(invitation => answers.Any(answer => IsTo(invitation, answer))), present.Count, present.Count(heard.Contains));
    }

    private static bool IsTo(SurveyInvitation invitation, SurveyResponse answer) =>
        answer.WaveId == invitation.WaveId && answer.CustomerId == invitation.CustomerId && (invitation.ContactId is null || answer.ContactId == invitation.ContactId);
}
