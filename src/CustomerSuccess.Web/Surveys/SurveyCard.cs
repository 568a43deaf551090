using CustomerSuccess.Domain.Nps;
using CustomerSuccess.Web.Components;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Surveys;

/// <summary>A survey as the page shows it.</summary>
public sealed record SurveyCard(EntrySurvey Survey, string Name, string Scale, IReadOnlyList<WaveLine> Waves)
{
    public static SurveyCard Of(EntrySurvey survey, DateOnly today, IDisplay display, IStringLocalizer<SurveysPage> text)
    {
        ArgumentNullException.ThrowIfNull(survey);
        ArgumentNullException.ThrowIfNull(display);
        return new SurveyCard(
            survey,
            survey.Name,
            text["ScaleFromTo", display.Number(survey.Scale.Lowest()), display.Number(10)],
            [.. survey.Waves.Select(wave => new WaveLine(
                wave,
                wave.Name,
                display.Date(wave.From),
                wave.Until is { } until ? display.Date(until.AddDays(-1)) : text["Open"],
                display.Number(wave.Answers),
                IsOpen: !(wave.Until <= today)))]);
    }
}

/// <summary>A wave as the page shows it.</summary>
public sealed record WaveLine(EntryWave Wave, string Name, string From, string To, string Answers, bool IsOpen);
