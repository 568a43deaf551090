using CustomerSuccess.Data.Ledger;
using CustomerSuccess.Data.Ledger.Facts;
using CustomerSuccess.Domain.ChartMogul;

namespace CustomerSuccess.Data.ChartMogul;

/// <summary>Makes the days on which a customer's MRR changed of their terms, one customer after another. <see cref="DayMovement"/> says what they are.</summary>
internal sealed class CustomerSteps(LedgerPicture picture, ReportSlice slice)
{
    private readonly List<(int Day, long Change)> _events = [];
    private readonly List<(int Day, long Change)> _steps = [];
    private readonly Dictionary<(byte Currency, int Day), decimal?> _rates = [];
    private MissingRateException? _missing;

    /// <summary>Returns the net changes by day, in order; overwritten by the next customer's.</summary>
    public IReadOnlyList<(int Day, long Change)> Of(ReadOnlySpan<TermFact> terms)
    {
        _events.Clear();
        _steps.Clear();
        foreach (ref readonly var term in terms)
        {
            if (term.Until > term.From && slice.Includes(term) && CentsOf(term) is var cents and > 0)
            {
                _events.Add((term.From, cents));
                if (term.Until != int.MaxValue)
                {
                    _events.Add((term.Until, -cents));
                }
            }
        }

        _events.Sort(static (left, right) => left.Day.CompareTo(right.Day));
        for (var i = 0; i < _events.Count;)
        {
            var (day, change) = (_events[i].Day, 0L);
            for (; i < _events.Count && _events[i].Day == day; i++)
            {
                change += _events[i].Change;
            }

            if (change != 0)
            {
                _steps.Add((day, change));
            }
        }

        return _steps;
    }

    public void Add(CustomerSteps other) => _missing ??= other._missing;

    public void ThrowIfRateIsMissing()
    {
        if (_missing is not null)
        {
            throw _missing;
        }
    }

    private long CentsOf(in TermFact term)
    {
        var currency = picture.Codes.Currencies[term.Currency];
        var cents = MonthlyCents.Of(term.AmountMinor, term.Quantity, term.Discount, term.Unit, term.UnitCount, term.Kind, currency);
        if (term.Currency == picture.Reporting || cents == 0)
        {
            return cents;
        }

        if (!_rates.TryGetValue((term.Currency, term.From), out var rate))
        {
            rate = picture.Shared.Rates.Of(currency, picture.Shared.Currency, DateOnly.FromDayNumber(term.From));
            _rates.Add((term.Currency, term.From), rate);
        }

        _missing ??= rate is null ? new MissingRateException(currency, DateOnly.FromDayNumber(term.From)) : null;
        return Cents.Rounded(cents * (rate ?? 0));
    }
}
