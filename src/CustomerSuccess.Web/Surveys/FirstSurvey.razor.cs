using CustomerSuccess.Domain.Entry;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Nps;
using CustomerSuccess.Domain.Time;
using CustomerSuccess.Web.Components;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Surveys;

/// <summary>Offers the survey that most begin with: the question of R2.1 from 0 to 10, with an open wave from this month on.</summary>
public sealed partial class FirstSurvey
{
    private readonly SurveyId _survey = SurveyId.New();
    private readonly WaveId _wave = WaveId.New();
    private bool _isSaving;

    [Inject] public required ISurveyDesk Desk { get; init; }

    [Inject] public required IDisplay Display { get; init; }

    [Inject] public required IStringLocalizer<SurveysPage> Text { get; init; }

    [Parameter, EditorRequired] public required Viewer Viewer { get; set; }

    [Parameter, EditorRequired] public required EntryDay Day { get; set; }

    [Parameter] public EventCallback OnMade { get; set; }

    private async Task MakeAsync()
    {
        if (_isSaving)
        {
            return;
        }

        _isSaving = true;
        try
        {
            var month = Display.Reporting.PeriodOf(Day.Today, Interval.Month);
            await Desk.AddAsync(Viewer, new SurveyEntry(_survey, Text["UsualName"], RatingScale.ZeroToTen, new WaveEntry(_wave, Display.Month(month), month.Start, null)), CancellationToken.None);
            // Had a colleague made it meanwhile, loading again shows theirs.
            await OnMade.InvokeAsync();
        }
        finally
        {
            _isSaving = false;
        }
    }
}
