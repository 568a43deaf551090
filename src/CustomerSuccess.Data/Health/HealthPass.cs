using CustomerSuccess.Data.Ledger;
using CustomerSuccess.Domain.Health;
using CustomerSuccess.Domain.Policies;
using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Data.Health;

/// <summary>Spreads the active customers of the periods' last days over the bands.</summary>
internal sealed class HealthPass : BlockPass<HealthPass>
{
    private static readonly HealthBand[] Bands = Enum.GetValues<HealthBand>();
    private readonly IReadOnlyList<Period> _periods;
    private readonly Slice _slice;
    private readonly HealthInputs _inputs;
    private readonly HealthScorer[] _scorers;
    private readonly MrrOnDay[] _mrr;
    private readonly HealthSums[] _sums;

    public HealthPass(LedgerPicture picture, IReadOnlyList<Period> periods, MetricPolicies policies, Slice slice)
    {
        (_periods, _slice) = (periods, slice);
        _inputs = new HealthInputs(picture, ActivityRules.Of(policies));
        _scorers = [.. periods.Select(period => new HealthScorer(picture.Shared.ScorecardOn(period.LastDay), policies.HealthBands))];
        _mrr = [.. periods.Select(period => new MrrOnDay(picture, period.LastDay.DayNumber))];
        _sums = [.. periods.Select(_ => new HealthSums())];
    }

    public override void Over(LedgerBlock block)
    {
        var (activity, whole) = (_slice.Activity(block), _slice.WholeActivity(block));
        for (var i = 0; i < block.Count; i++)
        {
            if (_slice.Customers.Includes(block.Customers, i))
            {
                AddCustomer(block, activity, whole, i);
            }
        }
    }

    public override void Add(HealthPass other)
    {
        for (var i = 0; i < _sums.Length; i++)
        {
            _sums[i].Add(other._sums[i]);
        }
    }

    public IEnumerable<HealthMix> Results() => _periods.Select((period, i) => _sums[i].Result(period, Bands));

    private void AddCustomer(LedgerBlock block, BlockActivity activity, BlockActivity whole, int customer)
    {
        for (var i = 0; i < _periods.Count; i++)
        {
            var day = _mrr[i].Day;
            if (activity.IsActive(customer, day))
            {
                Currency? missing = null;
                var mrr = _mrr[i].Of(activity, customer, ref missing);
                _inputs.Read(block, whole, customer, day);
                _sums[i].Add(_scorers[i].Of(_inputs, block.Overrides.Of(customer), day), mrr, missing);
            }
        }
    }
}
