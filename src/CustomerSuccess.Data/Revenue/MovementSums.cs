using CustomerSuccess.Data.Ledger;
using CustomerSuccess.Domain.Revenue;
using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Data.Revenue;

/// <summary>The movements of one period while they are added up.</summary>
internal sealed class MovementSums
{
    private (long Amount, int Count) _new;
    private (long Amount, int Count) _reactivation;
    private (long Amount, int Count) _expansion;
    private (long Amount, int Count) _contraction;
    private (long Amount, int Count) _churn;
    private Currency? _missing;

    /// <summary>Gets or sets what customers in other currencies had at the start, converted.</summary>
    public long Opening { get; set; }

    /// <summary>Gets or sets what customers in other currencies had at the end, converted.</summary>
    public long Closing { get; set; }

    public long Currency { get; set; }

    /// <summary>Gets or sets the movement added last, for lists of who moved.</summary>
    public (MovementKind Kind, long Change) Last { get; set; }

    public void Move(bool had, bool has, bool isNew, long change)
    {
        var kind = KindOf(had, has, isNew, change);
        Last = (kind, change);
        switch (kind)
        {
            case MovementKind.New:
                _new = (_new.Amount + change, _new.Count + 1);
                break;
            case MovementKind.Reactivation:
                _reactivation = (_reactivation.Amount + change, _reactivation.Count + 1);
                break;
            case MovementKind.Expansion:
                _expansion = (_expansion.Amount + change, _expansion.Count + 1);
                break;
            case MovementKind.Contraction:
                _contraction = (_contraction.Amount - change, _contraction.Count + 1);
                break;
            case MovementKind.Churn:
                _churn = (_churn.Amount - change, _churn.Count + 1);
                break;
            default:
                break;
        }
    }

    private static MovementKind KindOf(bool had, bool has, bool isNew, long change) => (had, has) switch
    {
        (true, true) => change > 0 ? MovementKind.Expansion : change < 0 ? MovementKind.Contraction : MovementKind.None,
        (true, false) => MovementKind.Churn,
        (false, true) => isNew ? MovementKind.New : MovementKind.Reactivation,
        _ => MovementKind.None,
    };

    public void Miss(Currency currency) => _missing = Currencies.First(_missing, currency);

    public void Add(MovementSums other)
    {
        _new = Sum(_new, other._new);
        _reactivation = Sum(_reactivation, other._reactivation);
        _expansion = Sum(_expansion, other._expansion);
        _contraction = Sum(_contraction, other._contraction);
        _churn = Sum(_churn, other._churn);
        Opening += other.Opening;
        Closing += other.Closing;
        Currency += other.Currency;
        if (other._missing is { } missing)
        {
            Miss(missing);
        }
    }

    /// <summary>Returns the movements, given what customers in the reporting currency had at the start and at the end.</summary>
    public MrrMovements Result(Period period, LedgerPicture picture, long opening, long closing, int activeOpening, int activeClosing) => _missing is not null
        ? new MrrMovements(period, picture.Shared.Currency, 0, 0, 0, 0, 0, 0, 0, 0, new MovementCounts(0, 0, 0, 0, 0), activeOpening, activeClosing, _missing)
        : new MrrMovements(
            period,
            picture.Shared.Currency,
            opening + Opening,
            _new.Amount,
            _reactivation.Amount,
            _expansion.Amount,
            _contraction.Amount,
            _churn.Amount,
            Currency,
            closing + Closing,
            new MovementCounts(_new.Count, _reactivation.Count, _expansion.Count, _contraction.Count, _churn.Count),
            activeOpening,
            activeClosing,
            null);

    private static (long Amount, int Count) Sum((long Amount, int Count) left, (long Amount, int Count) right) => (left.Amount + right.Amount, left.Count + right.Count);
}
