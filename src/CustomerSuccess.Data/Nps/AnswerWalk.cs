using CustomerSuccess.Data.Ledger.Facts;

namespace CustomerSuccess.Data.Nps;

/// <summary>Finds the answers of one customer that count. CountedAnswers of the domain says which those are.</summary>
internal static class AnswerWalk
{
    /// <summary>Fills in the answers of days from <paramref name="from"/> to <paramref name="last"/> that count, the latest first.</summary>
    /// <param name="answers">The customer's answers, in order of their days.</param>
    /// <param name="from">The first day.</param>
    /// <param name="last">The last day.</param>
    /// <param name="isOneAWave">Whether each respondent has one in each wave, or but one at all.</param>
    /// <param name="counted">Where they go; cleared first.</param>
    public static void Counted(ReadOnlySpan<AnswerFact> answers, int from, int last, bool isOneAWave, List<AnswerFact> counted)
    {
        counted.Clear();
        for (var i = answers.Length - 1; i >= 0 && answers[i].Day >= from; i--)
        {
            if (answers[i].Day <= last && answers[i].Score >= 0 && !HasLater(counted, answers[i], isOneAWave))
            {
                counted.Add(answers[i]);
            }
        }
    }

    private static bool HasLater(List<AnswerFact> counted, in AnswerFact answer, bool isOneAWave)
    {
        foreach (var other in counted)
        {
            if (other.Respondent == answer.Respondent && (!isOneAWave || other.Wave == answer.Wave))
            {
                return true;
            }
        }

        return false;
    }
}
