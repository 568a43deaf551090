using CustomerSuccess.Data.Ledger;
using CustomerSuccess.Domain.Health;
using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Data.Health;

/// <summary>The customers of one day while they are spread over the bands.</summary>
internal sealed class HealthSums
{
    private readonly int[] _counts = new int[Enum.GetValues<HealthBand>().Length];
    private readonly long[] _mrr = new long[Enum.GetValues<HealthBand>().Length];
    private (decimal Sum, int Count) _scores;
    private decimal _coverage;
    private Currency? _missing;

    public void Add(HealthReading reading, long mrr, Currency? missing)
    {
        _counts[(int)reading.Band]++;
        _mrr[(int)reading.Band] += mrr;
        _coverage += reading.Coverage;
        _missing = Currencies.First(_missing, missing);
        if (reading.Score is Figure.Defined score)
        {
            _scores = (_scores.Sum + score.Value, _scores.Count + 1);
        }
    }

    public void Add(HealthSums other)
    {
        for (var band = 0; band < _counts.Length; band++)
        {
            _counts[band] += other._counts[band];
            _mrr[band] += other._mrr[band];
        }

        _scores = (_scores.Sum + other._scores.Sum, _scores.Count + other._scores.Count);
        _coverage += other._coverage;
        _missing = Currencies.First(_missing, other._missing);
    }

    public HealthMix Result(Period period, HealthBand[] bands)
    {
        var customers = _counts.Sum();
        return new HealthMix(
            period,
            bands.ToDictionary(band => band, band => _counts[(int)band]),
            bands.ToDictionary(band => band, band => _missing is null ? _mrr[(int)band] : 0),
            Figure.Ratio(_scores.Sum, _scores.Count, customers == 0 ? WhyNot.NoCustomers : WhyNot.NotEnoughData),
            Figure.Ratio(_coverage, customers, WhyNot.NoCustomers),
            _missing);
    }
}
