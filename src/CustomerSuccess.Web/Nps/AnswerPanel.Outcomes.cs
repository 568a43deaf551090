using CustomerSuccess.Domain.Nps;
using CustomerSuccess.Web.Entry;
using CustomerSuccess.Web.Language;
using Microsoft.AspNetCore.Components;

namespace CustomerSuccess.Web.Nps;

public sealed partial class AnswerPanel
{
    private EnteredResponse? _earlier;
    private EnteredResponse? _theirs;
    private ConflictView? _conflict;
    private bool _isInactive;
    private string? _problem;
    private bool _asksForFocus;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_asksForFocus)
        {
            _asksForFocus = false;
            await (_earlier is not null ? _cancel.FocusAsync() : _fields!.FocusAsync());
        }
    }

    private void ForgetQuestions() => (_earlier, _theirs, _conflict, _isInactive, _problem) = (null, null, null, false, null);

    private async Task SendAsync(ResponseEntry entry)
    {
        var outcome = Corrected is null
            ? await Desk.EnterAsync(Viewer, entry, CancellationToken.None)
            : await Desk.CorrectAsync(Viewer, Corrected.Id, _form.Version, entry, CancellationToken.None);
        switch (outcome)
        {
            case ResponseOutcome.Saved saved:
                await SavedAsync(saved.Response);
                break;
            case ResponseOutcome.Refused refused:
                Refuse(refused.Faults);
                break;
            case ResponseOutcome.AnsweredBefore before:
                (_earlier, _asksForFocus) = (before.Earlier, true);
                break;
            case ResponseOutcome.CustomerNotActive:
                (_isInactive, _earlier) = (true, null);
                break;
            case ResponseOutcome.ChangedMeanwhile { Theirs.IsWithdrawn: true } or ResponseOutcome.Gone:
                _problem = Text["AnswerIsGone"];
                break;
            case ResponseOutcome.ChangedMeanwhile changed:
                (_theirs, _conflict) = (changed.Theirs, ConflictOf(changed));
                break;
        }
    }

    private async Task SavedAsync(EnteredResponse saved)
    {
        await _draft!.DropAsync();
        _draftFrom = null;
        if (Corrected is not null)
        {
            Toasts.Show(Text["Corrected", saved.CustomerName]);
            await OnCorrected.InvokeAsync();
            return;
        }

        Toasts.Show(Text["Saved", saved.CustomerName], () => UndoAsync(saved));
        Show(_form.Next());
        (_hasJustSaved, _asksForFocus) = (true, true);
        await OnChanged.InvokeAsync();
    }

    private async Task UndoAsync(EnteredResponse response)
    {
        var outcome = await Desk.WithdrawAsync(Viewer, response.Id, response.Version, CancellationToken.None);
        Toasts.Show(Text[outcome is ResponseOutcome.Saved ? "Undone" : "NotUndone", response.CustomerName]);
        if (outcome is ResponseOutcome.Saved && Corrected?.Id == response.Id)
        {
            await _draft!.DropAsync();
            await OnCorrected.InvokeAsync();
            return;
        }

        await OnChanged.InvokeAsync();
    }

    private Task ReplaceAsync() => _earlier is null ? Task.CompletedTask : SendAsync(_form.ToEntry() with { Replaces = _earlier.Id, AcceptsInactive = _isInactive });

    private void KeepEarlierAsync()
    {
        ForgetQuestions();
        _asksForFocus = true;
    }

    private async Task TakeTheirsAsync()
    {
        await _draft!.DropAsync();
        Show(AnswerForm.Of(_theirs!, Display));
    }

    private async Task KeepMineAsync()
    {
        _form.Version = _theirs!.Version;
        ForgetQuestions();
        await SaveAsync();
    }

    private void Refuse(IReadOnlyList<ResponseFault> faults)
    {
        foreach (var fault in faults)
        {
            var (field, message) = fault switch
            {
                ResponseFault.NoSuchWave => (nameof(AnswerForm.Wave), Text["ChooseAWave"]),
                ResponseFault.NoSuchCustomer => (nameof(AnswerForm.Customer), Text["NoSuchCustomer"]),
                ResponseFault.NoSuchPerson => (nameof(AnswerForm.Person), Text["NoSuchPerson"]),
                ResponseFault.ScoreIsOffTheScale => (nameof(AnswerForm.Score), Text["ScoreIsOffTheScale", Display.Number(_form.Scale.Lowest()), Display.Number(10)]),
                ResponseFault.DateIsInTheFuture => (nameof(AnswerForm.AnsweredOn), Text["DateIsInTheFuture"]),
                ResponseFault.DateIsOutsideTheWave => (nameof(AnswerForm.AnsweredOn), Text["DateIsOutsideTheWave"]),
                ResponseFault.TextIsTooLong => (nameof(AnswerForm.Reason), Text["TextIsTooLong", Display.Number(ResponseRules.LongestComment)]),
                _ => throw new InvalidOperationException($"{fault} has no message."),
            };
            _refusals!.Add(_edit!.Field(field), message.Value);
        }

        _edit!.NotifyValidationStateChanged();
    }

    private ConflictView ConflictOf(ResponseOutcome.ChangedMeanwhile changed)
    {
        var theirs = AnswerForm.Of(changed.Theirs, Display);
        var lines = ConflictLine.Differing(
            new(Text["SurveyAndWave"], WaveOf(theirs), WaveOf(_form)),
            new(Text["Date"], theirs.AnsweredOn, DigitText.ToLatin(_form.AnsweredOn)),
            new(Text["Customer"], theirs.Customer, _form.Customer),
            new(Text["Person"], theirs.Person, _form.Person),
            new(Text["ScoreShort"], theirs.Score, DigitText.ToLatin(_form.Score)),
            new(Text["Reason"], theirs.Reason, _form.Reason),
            new(Text["Topics"], TopicsOf(theirs), TopicsOf(_form)),
            new(Text["Agent"], theirs.Agent, _form.Agent),
            new(Text["Channel"], theirs.Channel, _form.Channel));
        return new ConflictView(changed.By is { Length: > 0 } name ? Text["ChangedBy", name] : Text["ChangedMeanwhile"], lines);
    }

    private string WaveOf(AnswerForm form) => _form.Choices.Find(form.Wave) is ({ } survey, { } wave) ? Text["WaveOfSurvey", survey.Name, wave.Name] : "–";

    private string TopicsOf(AnswerForm form) => string.Join(Text["ListSeparator"], form.Topics.Select(topic => Text["Topic." + topic].Value));
}
