using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Domain.Nps;

/// <summary>Which answers count.</summary>
/// <remarks>
/// Scored answers that were not undone: a skipped question is no passive. Of one respondent the last answer of each wave counts. A respondent is a contact,
/// or a name as it was written (in any spelling that folds to the same) of a customer; an answer without either is a respondent of its own.
/// </remarks>
public static class CountedAnswers
{
    /// <summary>Returns the answers of a window that count: the last of each respondent and wave.</summary>
    /// <param name="responses">Answers in any order.</param>
    /// <param name="window">The days of the answers that are looked at.</param>
    public static IReadOnlyList<SurveyResponse> Of(IEnumerable<SurveyResponse> responses, Period window)
    {
        ArgumentNullException.ThrowIfNull(window);
        return [.. responses
            .Where(response => response.Score is not null && !response.IsWithdrawn && window.Contains(response.AnsweredOn))
            .GroupBy(response => (response.WaveId, RespondentOf(response)))
            .Select(answers => LastOf(answers))];
    }

    /// <summary>Returns the last answer of each respondent over all waves.</summary>
    public static IEnumerable<SurveyResponse> LastOfEachRespondent(this IEnumerable<SurveyResponse> answers) => answers.GroupBy(RespondentOf).Select(respondent => LastOf(respondent));

    private static SurveyResponse LastOf(IEnumerable<SurveyResponse> answers) =>
        answers.OrderBy(answer => answer.AnsweredOn).ThenBy(answer => answer.EnteredAt).ThenBy(answer => answer.Id.Value).Last();

    private static (Guid Who, string Name) RespondentOf(SurveyResponse response) =>
        response.ContactId is { } contact ? (contact.Value, string.Empty)
        : FoldedText.Of(response.Respondent) is { Length: > 0 } name ? (response.CustomerId.Value, name)
        : (response.Id.Value, string.Empty);
}
