using CustomerSuccess.Data.Ledger;
using CustomerSuccess.Data.Ledger.Facts;
using CustomerSuccess.Domain.Nps;

namespace CustomerSuccess.Data.Nps;

/// <summary>The answers of one window while they are counted.</summary>
internal sealed class NpsSums(NpsLevel level)
{
    private decimal _promoters;
    private decimal _passives;
    private decimal _detractors;
    private int _answers;
    private double _weights;
    private double _squares;
    private int _scales;
    private Currency? _missing;

    public void Miss(Currency? currency) => _missing = Currencies.First(_missing, currency);

    /// <summary>Counts the answers of one customer.</summary>
    /// <param name="counted">Those that count; not empty.</param>
    /// <param name="mrr">What the customer pays; looked at by revenue only.</param>
    public void AddCustomer(List<AnswerFact> counted, long mrr)
    {
        var (promoters, detractors) = (0, 0);
        foreach (var answer in counted)
        {
            _scales |= 1 << answer.ScaleCode;
            var kind = NpsClasses.Of(answer.Score);
            promoters += kind is NpsClass.Promoter ? 1 : 0;
            detractors += kind is NpsClass.Detractor ? 1 : 0;
        }

        if (level is NpsLevel.Response)
        {
            Add(1, promoters, counted.Count - promoters - detractors, detractors, counted.Count);
        }
        else if (level is NpsLevel.Customer || mrr > 0)
        {
            var (liked, disliked) = (Share(promoters, counted.Count), Share(detractors, counted.Count));
            Add(level is NpsLevel.Customer ? 1 : mrr, liked, 1 - liked - disliked, disliked, counted.Count);
        }
    }

    public void Add(NpsSums other)
    {
        _promoters += other._promoters;
        _passives += other._passives;
        _detractors += other._detractors;
        _answers += other._answers;
        _weights += other._weights;
        _squares += other._squares;
        _scales |= other._scales;
        Miss(other._missing);
    }

    public NetPromoterScore Result() => _missing is not null
        ? new NetPromoterScore(level, 0, 0, 0, 0, int.PopCount(_scales) > 1, null, _missing)
        : new NetPromoterScore(
            level,
            _promoters,
            _passives,
            _detractors,
            _answers,
            int.PopCount(_scales) > 1,
            level is NpsLevel.Response || _squares == 0 ? null : decimal.Round((decimal)(_weights * _weights / _squares), 6));

    private static decimal Share(int part, int whole) => decimal.Round((decimal)part / whole, 12);

    private void Add(long weight, decimal promoters, decimal passives, decimal detractors, int answers)
    {
        _promoters += weight * promoters;
        _passives += weight * passives;
        _detractors += weight * detractors;
        _answers += answers;
        _weights += weight;
        _squares += (double)weight * weight;
    }
}
