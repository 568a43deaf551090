using CustomerSuccess.Data.Ledger;
using CustomerSuccess.Data.Ledger.Facts;
using CustomerSuccess.Data.Nps;
using CustomerSuccess.Domain.Health;

namespace CustomerSuccess.Data.Health;

/// <summary>What is known of a customer on a day, factor by factor. ComputedFactors and FactorReading of the domain say what that means.</summary>
/// <remarks>Used by one thread; filled in anew for each customer.</remarks>
internal sealed class HealthInputs(LedgerPicture picture, ActivityRules rules)
{
    private readonly List<AnswerFact> _counted = [];

    /// <summary>Gets the raw values by the factor's code; those without a value are left out.</summary>
    public Dictionary<string, (decimal Value, int On)> Values { get; } = [];

    /// <summary>Gets the codes of the factors whose value a person entered.</summary>
    public HashSet<string> ByHand { get; } = [];

    public void Read(LedgerBlock block, BlockActivity activity, int customer, int day)
    {
        Values.Clear();
        ByHand.Clear();
        ReadRecorded(block.Factors.Of(customer), day);
        ReadMrrTrend(block, activity, customer, day);
        ReadTenure(activity, customer, day);
        ReadAnswers(block.Answers.Of(customer), day);
        ReadNotes(block.Notes.Of(customer), day);
    }

    private void ReadRecorded(ReadOnlySpan<FactorFact> factors, int day)
    {
        // In the order of days and entry, so that the last one stands. A recorded value of a computed factor is not looked at.
        foreach (ref readonly var fact in factors)
        {
            if (fact.Day <= day && picture.Codes.Factors[fact.Factor] is var code && !IsComputed(code))
            {
                Values[code] = (fact.Value, fact.Day);
                Mark(code, fact.IsByHand);
            }
        }
    }

    private void Mark(string code, bool isByHand)
    {
        if (isByHand)
        {
            ByHand.Add(code);
        }
        else if (ByHand.Count > 0)
        {
            ByHand.Remove(code);
        }
    }

    private static bool IsComputed(string code) => code is HealthFactors.MrrTrend or HealthFactors.Tenure or HealthFactors.Nps or HealthFactors.Sentiment;

    private void ReadMrrTrend(LedgerBlock block, BlockActivity activity, int customer, int day)
    {
        if (activity.InSeveralCurrencies.Contains(customer))
        {
            ReadConvertedTrend(ActivityBuilder.TermsOf(block.Terms.Of(customer), rules), day);
        }
        else if (activity.Currency[customer] != BlockActivity.NoCurrency)
        {
            var steps = activity.StepsOf(customer);
            SetTrend(steps.On(day - ComputedFactors.TrendDays), steps.On(day), day);
        }
    }

    /// <summary>Reads both days of a customer in several currencies at one day's rates: a currency that fell says nothing about the customer.</summary>
    private void ReadConvertedTrend(IReadOnlyList<MrrTerm> terms, int day)
    {
        long? On(int then) => terms.Where(term => term.Includes(then)).Aggregate((long?)0, (sum, term) => sum
            + picture.Shared.Rates.Convert(term.Mrr, picture.Codes.Currencies[term.Currency], picture.Shared.Currency, DateOnly.FromDayNumber(day)));
        if (On(day - ComputedFactors.TrendDays) is { } before && On(day) is { } now)
        {
            SetTrend(before, now, day);
        }
    }

    private void SetTrend(long before, long now, int day)
    {
        if (before > 0)
        {
            Values[HealthFactors.MrrTrend] = (100 * ((decimal)now - before) / before, day);
        }
    }

    private void ReadTenure(BlockActivity activity, int customer, int day)
    {
        var first = activity.SpanStarts[customer];
        if (first < activity.SpanStarts[customer + 1] && activity.SpanFrom[first] <= day)
        {
            Values[HealthFactors.Tenure] = ((day - activity.SpanFrom[first]) * 16 / 487m, day);
        }
    }

    private void ReadAnswers(ReadOnlySpan<AnswerFact> answers, int day)
    {
        AnswerWalk.Counted(answers, day + 1 - ComputedFactors.VoiceDays, day, isOneAWave: false, _counted);
        if (_counted.Count > 0)
        {
            Values[HealthFactors.Nps] = ((decimal)_counted.Sum(answer => answer.Score) / _counted.Count, _counted[0].Day);
        }
    }

    private void ReadNotes(ReadOnlySpan<NoteFact> notes, int day)
    {
        var (sum, count, on) = (0, 0, 0);
        foreach (ref readonly var note in notes)
        {
            if (note.Day > day - ComputedFactors.VoiceDays && note.Day <= day && note.Sentiment != NoteFact.NoSentiment)
            {
                (sum, count, on) = (sum + note.Sentiment, count + 1, Math.Max(on, note.Day));
            }
        }

        if (count > 0)
        {
            Values[HealthFactors.Sentiment] = ((decimal)sum / count, on);
        }
    }
}
