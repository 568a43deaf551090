using CustomerSuccess.Domain.Entry;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Nps;
using CustomerSuccess.Domain.Time;
using CustomerSuccess.Web.Components;
using CustomerSuccess.Web.Language;
using CustomerSuccess.Web.Members;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Surveys;

/// <summary>Makes surveys and waves, without which no answer can be entered.</summary>
public sealed partial class SurveysPage
{
    private SurveyForm _form = new();
    private EditContext _edit = new(new SurveyForm());
    private ValidationMessageStore? _refusals;
    private IReadOnlyList<SurveyCard>? _cards;
    private EntryDay? _day;
    private bool _isForbidden;
    private bool _isSaving;

    [Inject] public required ISurveyDesk Desk { get; init; }

    [Inject] public required IEntryDirectory Directory { get; init; }

    [Inject] public required IViewers Viewers { get; init; }

    [Inject] public required IDisplay Display { get; init; }

    [Inject] public required Toasts Toasts { get; init; }

    [Inject] public required IStringLocalizer<SurveysPage> Text { get; init; }

    protected override async Task OnInitializedAsync()
    {
        try
        {
            _day = await Directory.TodayAsync(CancellationToken.None);
            Begin(null);
            await LoadAsync();
        }
        catch (NotAllowedException)
        {
            _isForbidden = true;
        }
    }

    private async Task LoadAsync() =>
        _cards = [.. (await Desk.SurveysAsync(await Viewers.CurrentAsync(), CancellationToken.None)).Select(survey => SurveyCard.Of(survey, _day!.Today, Display, Text))];

    /// <summary>Begins a form: for another wave of a survey, or for a new survey.</summary>
    private void Begin(EntrySurvey? survey)
    {
        var month = Display.Reporting.PeriodOf(_day!.Today, Interval.Month);
        _form = new SurveyForm
        {
            IsWave = survey is not null,
            SurveyKey = survey?.Id.Value ?? Guid.CreateVersion7(),
            SurveyName = survey?.Name ?? string.Empty,
            WaveName = Display.Month(month),
            WaveFrom = TypedDate.Write(survey is null ? month.Start : _day.Today, Display.Choices.Calendar),
        };
        _edit = new EditContext(_form);
        _refusals = new ValidationMessageStore(_edit);
        _edit.OnFieldChanged += (_, changed) => _refusals.Clear(changed.FieldIdentifier);
        _edit.OnValidationRequested += (_, _) => _refusals.Clear();
    }

    private async Task SaveAsync()
    {
        if (_isSaving || !_edit.Validate())
        {
            return;
        }

        _isSaving = true;
        try
        {
            var viewer = await Viewers.CurrentAsync();
            var survey = new SurveyId(_form.SurveyKey);
            var faults = _form.IsWave
                ? await Desk.AddWaveAsync(viewer, survey, Wave(), CancellationToken.None)
                : await Desk.AddAsync(viewer, new SurveyEntry(survey, _form.SurveyName, _form.Scale, Wave()), CancellationToken.None);
            if (faults.Count > 0)
            {
                Refuse(faults);
                return;
            }

            Toasts.Show(Text["Saved", _form.IsWave ? _form.WaveName : _form.SurveyName]);
            Begin(null);
            await LoadAsync();
        }
        finally
        {
            _isSaving = false;
        }
    }

    private WaveEntry Wave() => TypedDate.TryRead(_form.WaveFrom, out var from)
        ? new WaveEntry(new WaveId(_form.WaveKey), _form.WaveName, from, TypedDate.TryRead(_form.WaveTo, out var to) ? to : null)
        : throw new InvalidOperationException("The form was not asked whether it can be saved.");

    private Task EndAsync(EntryWave wave) => SetEndAsync(wave, _day!.Today < wave.From ? wave.From : _day.Today);

    private Task ReopenAsync(EntryWave wave) => SetEndAsync(wave, null);

    private async Task SetEndAsync(EntryWave wave, DateOnly? lastDay)
    {
        var faults = await Desk.EndWaveAsync(await Viewers.CurrentAsync(), wave.Id, lastDay, CancellationToken.None);
        Toasts.Show(faults.Count == 0 ? Text["Saved", wave.Name] : Text[faults[0].ToString()]);
        await LoadAsync();
    }

    private void Refuse(IReadOnlyList<SurveyFault> faults)
    {
        foreach (var fault in faults)
        {
            var field = fault switch
            {
                SurveyFault.EndIsBeforeStart or SurveyFault.AnswersLieOutside => nameof(SurveyForm.WaveTo),
                _ when _form.IsWave => nameof(SurveyForm.WaveName),
                _ => nameof(SurveyForm.SurveyName),
            };
            _refusals!.Add(_edit.Field(field), Text[fault.ToString(), Display.Number(ResponseRules.LongestName)].Value);
        }

        _edit.NotifyValidationStateChanged();
    }
}
