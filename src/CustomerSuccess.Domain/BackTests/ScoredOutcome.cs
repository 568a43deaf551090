namespace CustomerSuccess.Domain.BackTests;

/// <summary>What a score said beforehand about a customer, and what happened.</summary>
/// <remarks>
/// The score is a <see cref="decimal"/>, since two scores that are equal must tie. Worked out in binary floating point, 66.7 and 66.7 differ in their last digit
/// by the order of their sums, and the tie is broken at random. A model's <see cref="double"/> is brought here by a cast, which keeps 15 digits and so drops that noise.
/// </remarks>
/// <param name="Score">The score; which way is risk, the back-test is told.</param>
/// <param name="IsLost">Whether the customer was lost in the time looked at (or, of another outcome, whether it came about).</param>
public readonly record struct ScoredOutcome(decimal Score, bool IsLost);

/// <summary>Which scores speak of loss.</summary>
public enum RiskDirection
{
    /// <summary>The higher the score, the greater the risk, as with a forecast of loss.</summary>
    HighScores,

    /// <summary>The lower the score, the greater the risk, as with the health score.</summary>
    LowScores,
}
