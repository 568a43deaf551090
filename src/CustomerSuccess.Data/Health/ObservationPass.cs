using System.Buffers.Binary;
using CustomerSuccess.Data.Ledger;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Health;

namespace CustomerSuccess.Data.Health;

/// <summary>Collects the health of customers on some days, and whether they were lost in the 90 days after. HealthObservation of the domain says what that means.</summary>
internal sealed class ObservationPass(LedgerPicture picture, IReadOnlyList<DateOnly> days, int every) : BlockPass<ObservationPass>
{
    private readonly ScoredDay[] _days = [.. days.Select(day => new ScoredDay(picture, day))];

    public List<HealthObservation> Found { get; } = [];

    /// <summary>Gets how many customers were looked at.</summary>
    public int Customers { get; private set; }

    public override void Over(LedgerBlock block)
    {
        foreach (var day in _days)
        {
            day.Over(block);
        }

        for (var i = 0; i < block.Count; i++)
        {
            if (IsInSample(block.Customers.Ids[i]))
            {
                Customers++;
                Found.AddRange(_days.Select(day => day.Of(block, i)).OfType<HealthObservation>());
            }
        }
    }

    public override void Add(ObservationPass other)
    {
        Found.AddRange(other.Found);
        Customers += other.Customers;
    }

    /// <summary>The last bits of an identifier are random, so that the same customers are looked at each time and no kind of them is preferred.</summary>
    private bool IsInSample(Guid customer)
    {
        if (every == 1)
        {
            return true;
        }

        Span<byte> bytes = stackalloc byte[16];
        customer.TryWriteBytes(bytes);
        return BinaryPrimitives.ReadUInt32LittleEndian(bytes[12..]) % (uint)every == 0;
    }

    /// <summary>One of the days, with the definitions in force on it.</summary>
    private sealed class ScoredDay
    {
        private readonly int _day;
        private readonly DateOnly _on;
        private readonly HealthBands _bands;
        private readonly Slice _slice;
        private readonly HealthInputs _inputs;
        private readonly HealthScorer _scorer;
        private readonly (HealthFactor Factor, decimal Weight)[] _factors;
        private BlockActivity? _activity;

        public ScoredDay(LedgerPicture picture, DateOnly on)
        {
            var (policies, scorecard) = (picture.Shared.PoliciesOn(on), picture.Shared.ScorecardOn(on));
            (_on, _day, _bands) = (on, on.DayNumber, policies.HealthBands);
            _slice = new Slice(picture, Filter.All, policies);
            _inputs = new HealthInputs(picture, _slice.Rules);
            _scorer = new HealthScorer(scorecard, _bands);
            _factors = [.. scorecard.Groups.SelectMany(group => group.Factors.Select(factor => (factor, scorecard.ShareOf(group, factor))))];
        }

        public void Over(LedgerBlock block) => _activity = _slice.WholeActivity(block);

        /// <summary>Returns a customer's health; none of one who was not active.</summary>
        public HealthObservation? Of(LedgerBlock block, int customer)
        {
            if (!_activity!.IsActive(customer, _day))
            {
                return null;
            }

            _inputs.Read(block, _activity, customer, _day);
            var computed = _scorer.Of(_inputs, [], _day);
            return new HealthObservation(
                new CustomerId(block.Customers.Ids[customer]),
                _on,
                computed.Score is Figure.Defined score ? score.Value : null,
                computed.Band,
                HealthScorer.InForce(block.Overrides.Of(customer), _day) is not null,
                !_activity.IsActive(customer, _day + HealthObservation.Days),
                [.. Factors()]);
        }

        private IEnumerable<FactorObservation> Factors()
        {
            foreach (var (factor, weight) in _factors)
            {
                if (weight > 0 && _inputs.Values.TryGetValue(factor.Code, out var value) && !(_day - value.On > factor.ShelfLifeDays))
                {
                    yield return new FactorObservation(factor.Code, factor.Scale.Of(value.Value), weight, _inputs.ByHand.Contains(factor.Code));
                }
            }
        }
    }
}
