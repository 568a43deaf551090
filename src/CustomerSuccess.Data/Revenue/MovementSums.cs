using CustomerSuccess.Data.Ledger;
using CustomerSuccess.Domain.Revenue;
using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Data.Revenue;

/// <summary>The movements of one period while they are added up.</summary>
internal sealed class MovementSums
{
    private static readonly int Kinds = Enum.GetValues<MovementKind>().Length;

    // By kind of movement; what contracts or churns is below 0.
    private readonly long[] _amounts = new long[Kinds];
    private readonly int[] _counts = new int[Kinds];
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
        Last = (StepKinds.Of(had, has, isNew, change), change);
        Add(Last.Kind, change, 1);
    }

    public void Add(MovementKind kind, long change, int customers)
    {
        _amounts[(int)kind] += change;
        _counts[(int)kind] += customers;
    }

    public void Miss(Currency currency) => _missing = Currencies.First(_missing, currency);

    public void Add(MovementSums other)
    {
        for (var kind = 0; kind < Kinds; kind++)
        {
            _amounts[kind] += other._amounts[kind];
            _counts[kind] += other._counts[kind];
        }

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
            Amount(MovementKind.New),
            Amount(MovementKind.Reactivation),
            Amount(MovementKind.Expansion),
            -Amount(MovementKind.Contraction),
            -Amount(MovementKind.Churn),
            Currency,
            closing + Closing,
            new MovementCounts(Count(MovementKind.New), Count(MovementKind.Reactivation), Count(MovementKind.Expansion), Count(MovementKind.Contraction), Count(MovementKind.Churn)),
            activeOpening,
            activeClosing,
            null);

    private long Amount(MovementKind kind) => _amounts[(int)kind];

    private int Count(MovementKind kind) => _counts[(int)kind];
}
