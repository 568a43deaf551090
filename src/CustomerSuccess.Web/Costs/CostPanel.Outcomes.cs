using CustomerSuccess.Domain.Costs;
using CustomerSuccess.Domain.Time;
using CustomerSuccess.Web.Entry;

namespace CustomerSuccess.Web.Costs;

public sealed partial class CostPanel
{
    private EnteredCost? _theirs;
    private ConflictView? _conflict;
    private string? _duplicate;
    private string? _problem;
    private bool _asksForFocus;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_asksForFocus && _fields is not null)
        {
            _asksForFocus = false;
            await _fields.FocusAsync();
        }
    }

    private void ForgetQuestions() => (_theirs, _conflict, _duplicate, _problem) = (null, null, null, null);

    private async Task SendAsync(CostEntry entry)
    {
        var outcome = Corrected is null
            ? await Desk.EnterAsync(Viewer, entry, CancellationToken.None)
            : await Desk.CorrectAsync(Viewer, Corrected.Id, _form.Version, entry, CancellationToken.None);
        switch (outcome)
        {
            case CostOutcome.Saved saved:
                await SavedAsync(saved.Cost);
                break;
            case CostOutcome.Refused refused:
                Refuse(refused);
                break;
            case CostOutcome.LooksLikeDuplicate alike:
                _duplicate = Text["LooksLikeDuplicate", Display.Range(alike.Earlier.Days), KindOf(alike.Earlier.CategoryId), Display.Money(alike.Earlier.Amount)];
                break;
            case CostOutcome.ChangedMeanwhile { Theirs.IsWithdrawn: true } or CostOutcome.Gone:
                _problem = Text["CostIsGone"];
                break;
            case CostOutcome.ChangedMeanwhile changed:
                (_theirs, _conflict) = (changed.Theirs, ConflictOf(changed));
                break;
        }
    }

    private async Task SavedAsync(EnteredCost saved)
    {
        await _draft!.DropAsync();
        _draftFrom = null;
        if (Corrected is not null)
        {
            Toasts.Show(Text["Corrected", NameOf(saved)]);
            await OnCorrected.InvokeAsync();
            return;
        }

        Toasts.Show(Text["Saved", NameOf(saved)], () => UndoAsync(saved));
        Show(_form.Next());
        (_hasJustSaved, _asksForFocus) = (true, true);
        await OnChanged.InvokeAsync();
    }

    private async Task UndoAsync(EnteredCost cost)
    {
        var outcome = await Desk.WithdrawAsync(Viewer, cost.Id, cost.Version, CancellationToken.None);
        Toasts.Show(outcome switch
        {
            CostOutcome.Saved => Text["Undone", NameOf(cost)],
            CostOutcome.Refused { Closed: { } closed } => Text["PeriodIsClosed", Display.Range(closed)],
            _ => Text["NotUndone", NameOf(cost)],
        });
        if (outcome is CostOutcome.Saved && Corrected?.Id == cost.Id)
        {
            await _draft!.DropAsync();
            await OnCorrected.InvokeAsync();
            return;
        }

        await OnChanged.InvokeAsync();
    }

    private async Task TakeTheirsAsync()
    {
        await _draft!.DropAsync();
        Show(CostForm.Of(_theirs!, Choices, Display));
    }

    private async Task KeepMineAsync()
    {
        _form.Version = _theirs!.Version;
        ForgetQuestions();
        await SaveAsync();
    }

    private void Refuse(CostOutcome.Refused refused)
    {
        var span = _form.HasDays ? nameof(CostForm.LastDay) : nameof(CostForm.Month);
        foreach (var fault in refused.Faults)
        {
            var (field, message) = fault switch
            {
                CostFault.AmountIsNotAboveZero => (nameof(CostForm.Amount), Text["AmountIsNotAboveZero"]),
                CostFault.ShareIsOutOfRange => (nameof(CostForm.Share), Text["ShareIsOutOfRange", Display.Number(0), Display.Number(100)]),
                CostFault.EndIsBeforeStart => (span, Text["EndIsBeforeStart"]),
                CostFault.PeriodIsClosed => (span, Text["PeriodIsClosed", Display.Range(refused.Closed!)]),
                CostFault.NoSuchCategory => (nameof(CostForm.Kind), Text["ChooseAKind"]),
                CostFault.NoSuchSegment => (nameof(CostForm.Segment), Text["ChooseASegment"]),
                CostFault.NoSuchCustomer or CostFault.ScopeIsTwofold => (nameof(CostForm.OnlyCustomer), Text["NoSuchCustomer"]),
                CostFault.TextIsTooLong => (nameof(CostForm.Description), Text["TextIsTooLong", Display.Number(CostRules.LongestText)]),
                _ => throw new InvalidOperationException($"{fault} has no message."),
            };
            _refusals!.Add(_edit!.Field(field), message.Value);
        }

        _edit!.NotifyValidationStateChanged();
    }

    private ConflictView ConflictOf(CostOutcome.ChangedMeanwhile changed)
    {
        var (theirs, mine) = (changed.Theirs, _form.ToEntry());
        var lines = ConflictLine.Differing(
            new(Text["Kind"], KindOf(theirs.CategoryId), KindOf(mine.CategoryId)),
            new(Text["Type"], Text[theirs.IsRefund ? "Type.Refund" : "Type.Cost"], Text[mine.IsRefund ? "Type.Refund" : "Type.Cost"]),
            new(Text["Month"], Display.Range(theirs.Days), Display.Range(new Period(mine.From, mine.LastDay.AddDays(1)))),
            new(Text["Amount"], Display.Money(theirs.Amount), Display.Money(mine.Amount)),
            new(Text["Share"], Display.Percent(theirs.CountedBasisPoints / 10_000m, 2), Display.Percent(mine.CountedBasisPoints / 10_000m, 2)),
            new(Text["For"], theirs.CustomerName ?? theirs.Segment ?? Text["Scope.All"], mine.CustomerId is null ? mine.Segment ?? Text["Scope.All"] : _form.OnlyCustomer),
            new(Text["Document"], theirs.DocumentNumber ?? string.Empty, mine.DocumentNumber ?? string.Empty),
            new(Text["Programme"], theirs.Programme ?? string.Empty, mine.Programme ?? string.Empty),
            new(Text["Description"], theirs.Description ?? string.Empty, mine.Description ?? string.Empty));
        return new ConflictView(changed.By is { Length: > 0 } name ? Text["ChangedBy", name] : Text["ChangedMeanwhile"], lines);
    }

    private string KindOf(CostCategoryId id) => CostChoices.NameOf(Choices.Categories.FirstOrDefault(category => category.Id == id), Display);

    private string NameOf(EnteredCost cost) => Text["KindAndAmount", KindOf(cost.CategoryId), Display.Money(cost.Amount)];
}
