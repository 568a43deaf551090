using CustomerSuccess.Data.Ledger;
using CustomerSuccess.Data.Ledger.Facts;
using CustomerSuccess.Domain.Feedback;
using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Data.Feedback;

/// <summary>Counts who was asked, who answered and who was heard from.</summary>
/// <remarks>A slice by plan or currency has the invitations of customers who were active in it on any day of the period.</remarks>
internal sealed class FeedbackPass(IReadOnlyList<Period> periods, Slice slice) : BlockPass<FeedbackPass>
{
    private readonly (int Start, int End)[] _days = [.. periods.Select(period => (period.Start.DayNumber, period.End.DayNumber))];
    private readonly int[] _asked = new int[periods.Count];
    private readonly int[] _answered = new int[periods.Count];
    private readonly int[] _active = new int[periods.Count];
    private readonly int[] _heardFrom = new int[periods.Count];

    public override void Over(LedgerBlock block)
    {
        var activity = slice.Activity(block);
        for (var i = 0; i < block.Count; i++)
        {
            if (slice.Customers.Includes(block.Customers, i))
            {
                AddCustomer(activity, i, block.Invitations.Of(i), block.Answers.Of(i), block.Notes.Of(i));
            }
        }
    }

    public override void Add(FeedbackPass other)
    {
        for (var i = 0; i < _days.Length; i++)
        {
            _asked[i] += other._asked[i];
            _answered[i] += other._answered[i];
            _active[i] += other._active[i];
            _heardFrom[i] += other._heardFrom[i];
        }
    }

    public IEnumerable<FeedbackRate> Results() => periods.Select((period, i) => new FeedbackRate(period, _asked[i], _answered[i], _active[i], _heardFrom[i]));

    /// <summary>Tells whether the customer answered or gave feedback from one day up to, but not including, another.</summary>
    public static bool IsHeardFrom(ReadOnlySpan<AnswerFact> answers, ReadOnlySpan<NoteFact> notes, int start, int end)
    {
        foreach (ref readonly var answer in answers)
        {
            if (start <= answer.Day && answer.Day < end)
            {
                return true;
            }
        }

        foreach (ref readonly var note in notes)
        {
            if (start <= note.Day && note.Day < end)
            {
                return true;
            }
        }

        return false;
    }

    private void AddCustomer(BlockActivity activity, int customer, ReadOnlySpan<InvitationFact> invitations, ReadOnlySpan<AnswerFact> answers, ReadOnlySpan<NoteFact> notes)
    {
        for (var i = 0; i < _days.Length; i++)
        {
            var (start, end) = _days[i];
            var isActive = activity.IsActiveWithin(customer, start, end);
            _active[i] += isActive ? 1 : 0;
            _heardFrom[i] += isActive && IsHeardFrom(answers, notes, start, end) ? 1 : 0;
            if (invitations.Length > 0 && (isActive || !slice.ChoosesSubscriptions))
            {
                CountAsked(i, invitations, answers);
            }
        }
    }

    private void CountAsked(int period, ReadOnlySpan<InvitationFact> invitations, ReadOnlySpan<AnswerFact> answers)
    {
        foreach (ref readonly var invitation in invitations)
        {
            if (_days[period].Start <= invitation.Day && invitation.Day < _days[period].End)
            {
                _asked[period]++;
                _answered[period] += IsAnswered(invitation, answers) ? 1 : 0;
            }
        }
    }

    private static bool IsAnswered(in InvitationFact invitation, ReadOnlySpan<AnswerFact> answers)
    {
        foreach (ref readonly var answer in answers)
        {
            if (answer.Wave == invitation.Wave && (invitation.Contact == Guid.Empty || answer.Respondent == invitation.Contact))
            {
                return true;
            }
        }

        return false;
    }
}
