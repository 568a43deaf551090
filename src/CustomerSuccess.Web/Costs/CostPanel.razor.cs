using CustomerSuccess.Domain.Costs;
using CustomerSuccess.Domain.Entry;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Time;
using CustomerSuccess.Web.Components;
using CustomerSuccess.Web.Entry;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Costs;

/// <summary>Enters and corrects costs. What follows a save is in <c>CostPanel.Outcomes.cs</c>.</summary>
public sealed partial class CostPanel : IAsyncDisposable
{
    private CostForm _form = new();
    private EditContext? _edit;
    private ValidationMessageStore? _refusals;
    private CostFields? _fields;
    private DraftKeeper? _draft;
    private string? _startedFor;
    private Period? _shownMonth;
    private string? _draftFrom;
    private IReadOnlyList<CostLine> _lines = [];
    private bool _isSaving;
    private bool _hasJustSaved;

    [Inject] public required ICostDesk Desk { get; init; }

    [Inject] public required IEntryDirectory Directory { get; init; }

    [Inject] public required IEntryDrafts Drafts { get; init; }

    [Inject] public required IDisplay Display { get; init; }

    [Inject] public required IStringLocalizer<CostPanel> Text { get; init; }

    [Inject] public required TimeProvider Time { get; init; }

    [Inject] public required Toasts Toasts { get; init; }

    [Parameter, EditorRequired] public required Viewer Viewer { get; set; }

    [Parameter, EditorRequired] public required CostChoices Choices { get; set; }

    [Parameter, EditorRequired] public required EnteredCosts Entered { get; set; }

    /// <summary>Whether anybody has entered a cost of the last month.</summary>
    [Parameter] public bool HasAny { get; set; }

    /// <summary>The month that the address asks to enter costs for.</summary>
    [Parameter] public Period? Month { get; set; }

    /// <summary>The cost that is corrected, in place of entering a new one.</summary>
    [Parameter] public EnteredCost? Corrected { get; set; }

    /// <summary>Something was saved or undone.</summary>
    [Parameter] public EventCallback OnChanged { get; set; }

    /// <summary>The correction is over.</summary>
    [Parameter] public EventCallback OnCorrected { get; set; }

    private string FormName => Corrected is null ? "cost" : $"cost:{Corrected.Id.Value:D}";

    private string CountText => Text[Entered.Count == 1 ? "CostToday" : "CostsToday", Display.Number(Entered.Count)];

    private string AmountHead => Text["AmountIn", Display.MoneyUnit(Choices.Day.Currency)];

    public ValueTask DisposeAsync() => _draft?.DisposeAsync() ?? ValueTask.CompletedTask;

    protected override async Task OnParametersSetAsync()
    {
        _lines = [.. Entered.Lines.Select(cost => CostLine.Of(cost, Choices, Display, Text))];
        _form.Choices = Choices;
        if (_startedFor != FormName)
        {
            _startedFor = FormName;
            await StartAsync();
        }

        if (Month is { } month && month != _shownMonth)
        {
            _shownMonth = month;
            (_form.HasDays, _form.Month, _asksForFocus) = (false, Display.Month(month), true);
        }
    }

    private async Task StartAsync()
    {
        await DisposeAsync();
        _draft = new DraftKeeper(Drafts, Time, Viewer, FormName);
        var left = await _draft.FindAsync(CancellationToken.None);
        var draft = left is null ? null : CostForm.FromDraft(left.Content);
        _draftFrom = draft is null ? null : Text["DraftIsBack", Display.Moment(new DateTimeOffset(left!.SavedAt, TimeSpan.Zero), Choices.Day.Zone)].Value;
        Show(draft ?? NewForm());
    }

    /// <summary>Begins with the month of the last cost, or else with the month before this one, whose bills are on the desk now.</summary>
    private CostForm NewForm()
    {
        if (Corrected is not null)
        {
            return CostForm.Of(Corrected, Choices, Display);
        }

        if (Entered.Lines is [var newest, ..])
        {
            return CostForm.Of(newest, Choices, Display).Next();
        }

        var thisMonth = Display.Reporting.PeriodOf(Choices.Day.Today, Interval.Month);
        return new CostForm { Month = Display.Month(Display.Reporting.PeriodOf(thisMonth.DayBefore, Interval.Month)) };
    }

    private void Show(CostForm form)
    {
        form.Choices = Choices;
        if (Choices.Kind(form.Kind) is null && Choices.Categories.FirstOrDefault(category => !category.IsRetired) is { } first)
        {
            form.Kind = first.Id.Value.ToString("D");
        }

        _form = form;
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
                await SendAsync(_form.ToEntry() with { AcceptsDuplicate = _duplicate is not null });
            }
        }
        finally
        {
            _isSaving = false;
        }
    }
}
