namespace CustomerSuccess.Domain.Nps;

/// <summary>What an answer makes of a respondent.</summary>
public enum NpsClass
{
    /// <summary>Answered 9 or 10.</summary>
    Promoter,

    /// <summary>Answered 7 or 8.</summary>
    Passive,

    /// <summary>Answered 6 or less, on either scale.</summary>
    Detractor,
}

/// <summary>The classes of scores.</summary>
public static class NpsClasses
{
    /// <summary>Returns the class of a score.</summary>
    public static NpsClass Of(int score) => score >= 9 ? NpsClass.Promoter : score >= 7 ? NpsClass.Passive : NpsClass.Detractor;
}
