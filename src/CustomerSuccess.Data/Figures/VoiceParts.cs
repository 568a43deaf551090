using CustomerSuccess.Data.Feedback;
using CustomerSuccess.Data.Ledger;
using CustomerSuccess.Data.Ledger.Facts;
using CustomerSuccess.Data.Nps;
using CustomerSuccess.Domain.Nps;

namespace CustomerSuccess.Data.Figures;

/// <summary>The answers of one class that count for NPS: one line an answer.</summary>
internal sealed class AnswerPart(ListSource source, NpsClass kind) : ListPart(source)
{
    private readonly int _from = NetPromoterScore.WindowOf(source.Period, source.Policies.NpsWindowDays).Start.DayNumber;
    private readonly List<AnswerFact> _counted = [];

    public override void Collect(LedgerBlock block, BlockActivity activity, int customer, List<ListedCustomer> into)
    {
        if (block.Answers.Of(customer).Length == 0 || (Source.Slice.ChoosesSubscriptions && !activity.IsActiveWithin(customer, _from, Source.End)))
        {
            return;
        }

        AnswerWalk.Counted(block.Answers.Of(customer), _from, Source.Last, isOneAWave: true, _counted);
        foreach (var answer in _counted)
        {
            if (NpsClasses.Of(answer.Score) == kind)
            {
                into.Add(new ListedCustomer(block, customer, answer.Day, MrrOn(Source.Last, activity, customer), answer.Score));
            }
        }
    }
}

/// <summary>Who was active and heard from, with the last day of it.</summary>
internal sealed class HeardPart(ListSource source) : ListPart(source)
{
    public override void Collect(LedgerBlock block, BlockActivity activity, int customer, List<ListedCustomer> into)
    {
        var answers = block.Answers.Of(customer);
        var notes = block.Notes.Of(customer);
        if (activity.IsActiveWithin(customer, Source.First, Source.End) && FeedbackPass.IsHeardFrom(answers, notes, Source.First, Source.End))
        {
            into.Add(new ListedCustomer(block, customer, LastDay(answers, notes), MrrOn(Source.Last, activity, customer), null));
        }
    }

    private int LastDay(ReadOnlySpan<AnswerFact> answers, ReadOnlySpan<NoteFact> notes)
    {
        var last = 0;
        foreach (ref readonly var answer in answers)
        {
            last = answer.Day <= Source.Last ? Math.Max(last, answer.Day) : last;
        }

        foreach (ref readonly var note in notes)
        {
            last = note.Day <= Source.Last ? Math.Max(last, note.Day) : last;
        }

        return last;
    }
}
