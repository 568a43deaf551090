using CustomerSuccess.Domain.Entry;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Nps;
using CustomerSuccess.Web.Components;
using CustomerSuccess.Web.Entry;
using CustomerSuccess.Web.Language;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Nps;

/// <summary>Enters and corrects answers. The choice of customer and person is in <c>AnswerPanel.Choosing.cs</c>, what follows a save in <c>AnswerPanel.Outcomes.cs</c>.</summary>
public sealed partial class AnswerPanel : IAsyncDisposable
{
    private AnswerForm _form = new();
    private EditContext? _edit;
    private ValidationMessageStore? _refusals;
    private AnswerFields? _fields;
    private ElementReference _cancel;
    private DraftKeeper? _draft;
    private string? _startedFor;
    private string? _draftFrom;
    private IReadOnlyList<AnswerLine> _lines = [];
    private bool _isSaving;
    private bool _hasJustSaved;

    [Inject] public required IResponseDesk Desk { get; init; }

    [Inject] public required IEntryDirectory Directory { get; init; }

    [Inject] public required IEntryDrafts Drafts { get; init; }

    [Inject] public required IDisplay Display { get; init; }

    [Inject] public required IStringLocalizer<AnswerPanel> Text { get; init; }

    [Inject] public required TimeProvider Time { get; init; }

    [Inject] public required Toasts Toasts { get; init; }

    [Parameter, EditorRequired] public required Viewer Viewer { get; set; }

    [Parameter, EditorRequired] public required EntryDay Day { get; set; }

    [Parameter, EditorRequired] public required IReadOnlyList<EntrySurvey> Surveys { get; set; }

    [Parameter, EditorRequired] public required EnteredResponses Entered { get; set; }

    /// <summary>The answer that is corrected, in place of entering a new one.</summary>
    [Parameter] public EnteredResponse? Corrected { get; set; }

    /// <summary>Something was saved or undone.</summary>
    [Parameter] public EventCallback OnChanged { get; set; }

    /// <summary>The correction is over.</summary>
    [Parameter] public EventCallback OnCorrected { get; set; }

    private string FormName => Corrected is null ? "answer" : $"answer:{Corrected.Id.Value:D}";

    private string CountText => Text[Entered.Count == 1 ? "AnswerToday" : "AnswersToday", Display.Number(Entered.Count)];

    public ValueTask DisposeAsync() => _draft?.DisposeAsync() ?? ValueTask.CompletedTask;

    protected override async Task OnParametersSetAsync()
    {
        _lines = [.. Entered.Lines.Select(response => AnswerLine.Of(response, Day.Zone, Display))];
        _form.Choices = new AnswerChoices(Day.Today, Surveys);
        if (_startedFor != FormName)
        {
            _startedFor = FormName;
            await StartAsync();
        }
    }

    private async Task StartAsync()
    {
        await DisposeAsync();
        _draft = new DraftKeeper(Drafts, Time, Viewer, FormName);
        var left = await _draft.FindAsync(CancellationToken.None);
        var draft = left is null ? null : AnswerForm.FromDraft(left.Content);
        _draftFrom = draft is null ? null : Text["DraftIsBack", Display.Moment(new DateTimeOffset(left!.SavedAt, TimeSpan.Zero), Day.Zone)].Value;
        Show(draft ?? NewForm());
    }

    /// <summary>Begins with the survey, wave and day of the last answer, or else with the latest wave and today.</summary>
    private AnswerForm NewForm()
    {
        if (Corrected is not null)
        {
            return AnswerForm.Of(Corrected, Display);
        }

        var last = Entered.Lines is [var newest, ..] ? AnswerForm.Of(newest, Display) : null;
        return new AnswerForm
        {
            Wave = last?.Wave ?? string.Empty,
            AnsweredOn = last?.AnsweredOn ?? TypedDate.Write(Day.Today, Display.Choices.Calendar),
            Channel = last?.Channel ?? string.Empty,
        };
    }

    private void Show(AnswerForm form)
    {
        form.Choices = new AnswerChoices(Day.Today, Surveys);
        if (form.Choices.Find(form.Wave).Wave is null && form.Choices.Usual is { } usual)
        {
            form.Wave = AnswerChoices.KeyOf(usual.Id);
        }

        (_form, _people) = (form, null);
        _edit = new EditContext(form);
        _refusals = new ValidationMessageStore(_edit);
        _edit.OnFieldChanged += (_, changed) => _refusals.Clear(changed.FieldIdentifier);
        _edit.OnValidationRequested += (_, _) => _refusals.Clear();
        ForgetQuestions();
    }

    private void Typed()
    {
        _hasJustSaved = false;
        ForgetQuestions();
        _draft!.Typed(_form.ToDraft());
    }

    private async Task DiscardAsync()
    {
        await _draft!.DropAsync();
        _draftFrom = null;
        Show(NewForm());
    }

    private async Task SaveAsync()
    {
        // A second Enter while the first is on its way is the same save.
        if (_isSaving)
        {
            return;
        }

        // A second Enter that comes after the answer of the first finds the next form, and means the one before it.
        if (_hasJustSaved && !_form.IsTouched)
        {
            _hasJustSaved = false;
            return;
        }

        _isSaving = true;
        try
        {
            await ChooseTypedCustomerAsync();
            if (_edit!.Validate())
            {
                await SendAsync(_form.ToEntry() with { AcceptsInactive = _isInactive });
            }
        }
        finally
        {
            _isSaving = false;
        }
    }
}
