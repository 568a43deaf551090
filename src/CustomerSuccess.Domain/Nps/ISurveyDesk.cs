using CustomerSuccess.Domain.Members;

namespace CustomerSuccess.Domain.Nps;

/// <summary>Makes the surveys and waves that answers belong to. Every member asks for <see cref="Viewer.Enters"/>.</summary>
public interface ISurveyDesk
{
    /// <summary>Returns all surveys, the newest first.</summary>
    /// <exception cref="NotAllowedException">The viewer does not enter records.</exception>
    Task<IReadOnlyList<EntrySurvey>> SurveysAsync(Viewer viewer, CancellationToken cancellationToken);

    /// <summary>Makes a survey with its first wave; returns what is wrong, or nothing when it is saved.</summary>
    /// <exception cref="NotAllowedException">The viewer does not enter records.</exception>
    Task<IReadOnlyList<SurveyFault>> AddAsync(Viewer viewer, SurveyEntry survey, CancellationToken cancellationToken);

    /// <summary>Adds a wave to a survey; returns what is wrong, or nothing when it is saved.</summary>
    /// <exception cref="NotAllowedException">The viewer does not enter records.</exception>
    Task<IReadOnlyList<SurveyFault>> AddWaveAsync(Viewer viewer, SurveyId survey, WaveEntry wave, CancellationToken cancellationToken);

    /// <summary>Changes the last day of a wave; returns what is wrong, or nothing when it is saved.</summary>
    /// <exception cref="NotAllowedException">The viewer does not enter records.</exception>
    Task<IReadOnlyList<SurveyFault>> EndWaveAsync(Viewer viewer, WaveId wave, DateOnly? lastDay, CancellationToken cancellationToken);
}
