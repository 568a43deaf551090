using CustomerSuccess.Data.Ledger;
using CustomerSuccess.Data.Ledger.Facts;
using CustomerSuccess.Domain.Nps;
using CustomerSuccess.Domain.Policies;
using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Data.Nps;

/// <summary>Counts answers of the windows of some periods, which may overlap.</summary>
/// <remarks>A slice by plan or currency has the answers of customers who were active in it on any day of the window.</remarks>
internal sealed class NpsPass : BlockPass<NpsPass>
{
    private readonly Slice _slice;
    private readonly bool _isByRevenue;
    private readonly (int From, int Last)[] _windows;
    private readonly MrrOnDay[] _mrr;
    private readonly NpsSums[] _sums;
    private readonly List<AnswerFact> _counted = [];

    public NpsPass(LedgerPicture picture, IReadOnlyList<Period> periods, MetricPolicies policies, Slice slice)
    {
        (_slice, _isByRevenue) = (slice, policies.NpsLevel is NpsLevel.Revenue);
        _windows = [.. periods.Select(period => NetPromoterScore.WindowOf(period, policies.NpsWindowDays)).Select(window => (window.Start.DayNumber, window.LastDay.DayNumber))];
        _mrr = [.. _windows.Select(window => new MrrOnDay(picture, window.Last))];
        _sums = [.. periods.Select(_ => new NpsSums(policies.NpsLevel))];
    }

    public override void Over(LedgerBlock block)
    {
        if (block.Answers.Count == 0 && !_isByRevenue)
        {
            return;
        }

        var activity = _slice.Activity(block);
        for (var i = 0; i < block.Count; i++)
        {
            if (_slice.Customers.Includes(block.Customers, i))
            {
                AddCustomer(activity, i, block.Answers.Of(i));
            }
        }
    }

    public override void Add(NpsPass other)
    {
        for (var i = 0; i < _sums.Length; i++)
        {
            _sums[i].Add(other._sums[i]);
        }
    }

    public IEnumerable<NetPromoterScore> Results() => _sums.Select(sums => sums.Result());

    private void AddCustomer(BlockActivity activity, int customer, ReadOnlySpan<AnswerFact> answers)
    {
        for (var i = 0; i < _windows.Length; i++)
        {
            Currency? missing = null;
            var mrr = _isByRevenue ? _mrr[i].Of(activity, customer, ref missing) : 0;
            _sums[i].Miss(missing);
            if (answers.Length == 0 || (_slice.ChoosesSubscriptions && !activity.IsActiveWithin(customer, _windows[i].From, _windows[i].Last + 1)))
            {
                continue;
            }

            AnswerWalk.Counted(answers, _windows[i].From, _windows[i].Last, isOneAWave: true, _counted);
            if (_counted.Count > 0)
            {
                _sums[i].AddCustomer(_counted, mrr);
            }
        }
    }
}
