using CustomerSuccess.Domain.Actions;
using CustomerSuccess.Domain.Changes;
using CustomerSuccess.Web.Components;
using CustomerSuccess.Web.Customers;
using CustomerSuccess.Web.Members;
using Microsoft.AspNetCore.Components;

namespace CustomerSuccess.Web.Actions;

/// <summary>The form that closes an action.</summary>
public sealed partial class OutcomeDialog
{
    private static readonly ActionState[] Closed = [ActionState.Done, ActionState.Withdrawn];
    private readonly OutcomeForm _form = new();
    private bool _isSaving;
    private bool _isRefused;

    [Inject] public required IActionDesk Desk { get; init; }

    [Inject] public required IViewers Viewers { get; init; }

    [Inject] public required Toasts Toasts { get; init; }

    [Parameter, EditorRequired] public required OpenActionView Action { get; set; }

    [Parameter] public EventCallback OnClose { get; set; }

    /// <summary>Raised after something was saved or undone.</summary>
    [Parameter] public EventCallback OnSaved { get; set; }

    private async Task SaveAsync()
    {
        if (_isSaving)
        {
            return;
        }

        _isSaving = true;
        try
        {
            var viewer = await Viewers.CurrentAsync();
            var seen = await Desk.CloseAsync(Action.Seen, new ActionClosing(_form.State, _form.Outcome!), viewer);
            var saved = OnSaved;
            Toasts.ShowWithUndo(Text["Saved." + _form.State], Text["CannotUndo"], async () =>
            {
                await Desk.ReopenAsync(seen, viewer);
                await saved.InvokeAsync();
            });
            await OnSaved.InvokeAsync();
            await OnClose.InvokeAsync();
        }
        catch (RecordConflictException)
        {
            _isRefused = true;
        }
        finally
        {
            _isSaving = false;
        }
    }
}
