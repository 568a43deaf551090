namespace CustomerSuccess.Domain.Purchasing;

/// <summary>What one unit of a model's times is, carried along so that weeks are never read as days.</summary>
/// <param name="Days">How many days one unit has; above 0.</param>
public sealed record UnitOfTime(double Days)
{
    /// <summary>Gets the day.</summary>
    public static UnitOfTime Day { get; } = new(1);

    /// <summary>Gets the week.</summary>
    public static UnitOfTime Week { get; } = new(7);

    /// <summary>Gets the mean month, 365.25 ÷ 12 days.</summary>
    public static UnitOfTime Month { get; } = new(365.25 / 12);

    /// <summary>Gets how many days one unit has.</summary>
    public double Days { get; } = Days > 0 && double.IsFinite(Days) ? Days : throw new ArgumentOutOfRangeException(nameof(Days), Days, "A unit of time has days.");

    /// <summary>Returns a number of days in this unit.</summary>
    public double Of(double days) => days / Days;
}
