namespace CustomerSuccess.Domain.Nps;

/// <summary>A survey as somebody wants to make it.</summary>
/// <param name="Id">The identifier, chosen by the form: a second submit carries the same one and makes no second survey.</param>
/// <param name="Name">The name.</param>
/// <param name="Scale">The scale.</param>
/// <param name="FirstWave">The wave that it starts with.</param>
public sealed record SurveyEntry(SurveyId Id, string Name, RatingScale Scale, WaveEntry FirstWave);

/// <summary>A wave as somebody wants to make or change it.</summary>
/// <param name="Id">The identifier, chosen by the form.</param>
/// <param name="Name">The name.</param>
/// <param name="From">The first day on which it takes answers.</param>
/// <param name="LastDay">The last day on which it takes answers, or <see langword="null"/> while it is open.</param>
public sealed record WaveEntry(WaveId Id, string Name, DateOnly From, DateOnly? LastDay);

/// <summary>Why a survey or a wave cannot be saved as it is.</summary>
public enum SurveyFault
{
    /// <summary>It has no name.</summary>
    NameIsMissing,

    /// <summary>The name is longer than <see cref="ResponseRules.LongestName"/>.</summary>
    NameIsTooLong,

    /// <summary>Another survey, or another wave of the survey, has the name.</summary>
    NameIsTaken,

    /// <summary>The last day is before the first.</summary>
    EndIsBeforeStart,

    /// <summary>Answers that were entered would lie outside the wave.</summary>
    AnswersLieOutside,

    /// <summary>The survey or the wave is not there any more.</summary>
    IsGone,
}
