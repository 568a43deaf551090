using CustomerSuccess.Domain.Changes;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Health;
using CustomerSuccess.Web.Components;
using CustomerSuccess.Web.Customers;
using CustomerSuccess.Web.Language;
using CustomerSuccess.Web.Members;
using Microsoft.AspNetCore.Components;

namespace CustomerSuccess.Web.Health;

/// <summary>The form of a factor's value.</summary>
public sealed partial class FactorDialog
{
    private FactorForm _form = new() { Today = default };
    private bool _isSaving;
    private bool _isRefused;

    [Inject] public required IFactorValues Values { get; init; }

    [Inject] public required IViewers Viewers { get; init; }

    [Inject] public required FactorWords Words { get; init; }

    [Inject] public required IDisplay Display { get; init; }

    [Inject] public required Toasts Toasts { get; init; }

    [Parameter, EditorRequired] public CustomerId Customer { get; set; }

    /// <summary>The factor chosen at first.</summary>
    [Parameter, EditorRequired] public required string Factor { get; set; }

    /// <summary>The factors that people record.</summary>
    [Parameter, EditorRequired] public required IReadOnlyList<string> Factors { get; set; }

    [Parameter, EditorRequired] public DateOnly Today { get; set; }

    [Parameter] public EventCallback OnClose { get; set; }

    /// <summary>Raised after something was saved or undone.</summary>
    [Parameter] public EventCallback OnSaved { get; set; }

    protected override void OnInitialized() =>
        _form = new FactorForm { Today = Today, Factor = Factor, Day = TypedDate.Write(Today, Display.Choices.Calendar) };

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
            var entry = new FactorEntry(_form.Key, Customer, _form.Factor, _form.On!.Value, _form.Number!.Value, string.IsNullOrWhiteSpace(_form.Note) ? null : _form.Note.Trim());
            var receipt = await Values.SaveAsync(entry, viewer);
            var saved = OnSaved;
            Toasts.ShowWithUndo(Text["Saved", Words.NameOf(_form.Factor)], Text["CannotUndo"], async () =>
            {
                await Values.UndoAsync(receipt, viewer);
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
