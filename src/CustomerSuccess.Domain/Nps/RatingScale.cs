namespace CustomerSuccess.Domain.Nps;

/// <summary>The scales on which people are asked how likely they are to recommend.</summary>
public enum RatingScale
{
    /// <summary>0 to 10, the standard.</summary>
    ZeroToTen,

    /// <summary>1 to 10, as the first article has it.</summary>
    OneToTen,
}

/// <summary>What a scale allows.</summary>
public static class RatingScales
{
    /// <summary>Returns the lowest score of the scale.</summary>
    public static int Lowest(this RatingScale scale) => scale is RatingScale.OneToTen ? 1 : 0;

    /// <summary>Tells whether <paramref name="score"/> is on the scale.</summary>
    public static bool Includes(this RatingScale scale, int score) => score >= scale.Lowest() && score <= 10;
}
