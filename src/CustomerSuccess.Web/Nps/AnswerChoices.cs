using System.Globalization;
using CustomerSuccess.Domain.Nps;

namespace CustomerSuccess.Web.Nps;

/// <summary>What an answer can be entered into: today, and every survey with its waves.</summary>
public sealed record AnswerChoices(DateOnly Today, IReadOnlyList<EntrySurvey> Surveys)
{
    /// <summary>Gets the wave that a form starts with: the latest that takes answers today, or else the latest.</summary>
    public EntryWave? Usual => Waves.FirstOrDefault(one => one.Wave.From <= Today && !(one.Wave.Until <= Today)).Wave ?? Waves.FirstOrDefault().Wave;

    private IEnumerable<(EntrySurvey Survey, EntryWave Wave)> Waves =>
        Surveys.SelectMany(survey => survey.Waves.Select(wave => (Survey: survey, Wave: wave))).OrderByDescending(one => one.Wave.From);

    /// <summary>Returns the text by which a form names a wave.</summary>
    public static string KeyOf(WaveId wave) => wave.Value.ToString("D", CultureInfo.InvariantCulture);

    /// <summary>Returns the wave that a form names, with its survey; nothing for one that is not there.</summary>
    public (EntrySurvey? Survey, EntryWave? Wave) Find(string key) => Waves.FirstOrDefault(one => KeyOf(one.Wave.Id) == key);
}
