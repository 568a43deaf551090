namespace CustomerSuccess.Domain.Nps;

/// <summary>One time that a survey was sent out.</summary>
public sealed class SurveyWave
{
    /// <summary>Gets the identifier.</summary>
    public required WaveId Id { get; init; }

    /// <summary>Gets the survey.</summary>
    public required SurveyId SurveyId { get; init; }

    /// <summary>Gets or sets the name.</summary>
    public required string Name { get; set; }

    /// <summary>Gets or sets the first day on which it takes answers.</summary>
    public required DateOnly From { get; set; }

    /// <summary>Gets or sets the day after the last, or <see langword="null"/> while it is open.</summary>
    public DateOnly? Until { get; set; }
}
