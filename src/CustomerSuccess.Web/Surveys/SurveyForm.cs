using CustomerSuccess.Domain.Nps;

namespace CustomerSuccess.Web.Surveys;

/// <summary>A survey with its first wave, or another wave of a survey, as it is being typed.</summary>
public sealed class SurveyForm
{
    public Guid SurveyKey { get; set; } = Guid.CreateVersion7();

    public Guid WaveKey { get; set; } = Guid.CreateVersion7();

    /// <summary>Gets or sets whether the survey is there already, and only a wave is made.</summary>
    public bool IsWave { get; set; }

    public string SurveyName { get; set; } = string.Empty;

    public RatingScale Scale { get; set; }

    public string WaveName { get; set; } = string.Empty;

    public string WaveFrom { get; set; } = string.Empty;

    /// <summary>Gets or sets the last day; empty for a wave that stays open.</summary>
    public string WaveTo { get; set; } = string.Empty;
}
