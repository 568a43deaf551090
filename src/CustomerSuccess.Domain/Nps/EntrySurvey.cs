namespace CustomerSuccess.Domain.Nps;

/// <summary>A survey with its waves, to choose from.</summary>
/// <param name="Id">The survey.</param>
/// <param name="Name">The name.</param>
/// <param name="Scale">The scale.</param>
/// <param name="Waves">Its waves, the latest first.</param>
public sealed record EntrySurvey(SurveyId Id, string Name, RatingScale Scale, IReadOnlyList<EntryWave> Waves);

/// <summary>A wave to enter answers into.</summary>
/// <param name="Id">The wave.</param>
/// <param name="Name">The name.</param>
/// <param name="From">The first day on which it takes answers.</param>
/// <param name="Until">The day after the last, or <see langword="null"/> while it is open.</param>
/// <param name="Answers">How many answers it has.</param>
public sealed record EntryWave(WaveId Id, string Name, DateOnly From, DateOnly? Until, int Answers);
