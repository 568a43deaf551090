using CustomerSuccess.Domain.Actions;
using CustomerSuccess.Domain.Changes;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Web.Components;
using CustomerSuccess.Web.Customers;
using CustomerSuccess.Web.Language;
using CustomerSuccess.Web.Members;
using Microsoft.AspNetCore.Components;

namespace CustomerSuccess.Web.Actions;

/// <summary>The form of something to do.</summary>
public sealed partial class ActionDialog
{
    private const int UsualDays = 7;
    private ActionForm _form = new() { Today = default };
    private bool _isSaving;
    private bool _isRefused;

    [Inject] public required IActionDesk Desk { get; init; }

    [Inject] public required IViewers Viewers { get; init; }

    [Inject] public required IDisplay Display { get; init; }

    [Inject] public required Toasts Toasts { get; init; }

    [Parameter, EditorRequired] public CustomerId Customer { get; set; }

    [Parameter, EditorRequired] public required IReadOnlyList<OwnerChoice> Owners { get; set; }

    [Parameter, EditorRequired] public DateOnly Today { get; set; }

    [Parameter] public EventCallback OnClose { get; set; }

    /// <summary>Raised after something was saved or undone.</summary>
    [Parameter] public EventCallback OnSaved { get; set; }

    protected override void OnInitialized() => _form = new ActionForm
    {
        Today = Today,
        Due = TypedDate.Write(Today.AddDays(UsualDays), Display.Choices.Calendar),
        Owner = Owners[0].Id,
    };

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
            var seen = await Desk.AddAsync(new ActionEntry(_form.Key, Customer, _form.Task!, new MemberId(_form.Owner), _form.DueOn!.Value), Today, viewer);
            var saved = OnSaved;
            Toasts.ShowWithUndo(Text["Saved"], Text["CannotUndo"], async () =>
            {
                await Desk.RemoveAsync(seen, viewer);
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
