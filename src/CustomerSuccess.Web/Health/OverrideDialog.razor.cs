using CustomerSuccess.Domain.Changes;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Health;
using CustomerSuccess.Web.Components;
using CustomerSuccess.Web.Customers;
using CustomerSuccess.Web.Language;
using CustomerSuccess.Web.Members;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Health;

/// <summary>The form of an override.</summary>
public sealed partial class OverrideDialog
{
    private static readonly string[] Kinds = ["knowledge", "data", "event", "other"];
    private OverrideForm _form = new() { Today = default };
    private SeenOverride? _seen;
    private bool _isSaving;
    private bool _isRefused;

    [Inject] public required IHealthOverrides Overrides { get; init; }

    [Inject] public required IViewers Viewers { get; init; }

    [Inject] public required IDisplay Display { get; init; }

    [Inject] public required IStringLocalizer<HealthBadge> Bands { get; init; }

    [Inject] public required Toasts Toasts { get; init; }

    [Parameter, EditorRequired] public CustomerId Customer { get; set; }

    [Parameter, EditorRequired] public DateOnly Today { get; set; }

    /// <summary>The override in force as the page shows it; none where there is none.</summary>
    [Parameter] public SeenOverride? InForce { get; set; }

    [Parameter, EditorRequired] public required HealthBands Limits { get; set; }

    [Parameter] public EventCallback OnClose { get; set; }

    /// <summary>Raised after something was saved or undone, and when the page should look again.</summary>
    [Parameter] public EventCallback OnSaved { get; set; }

    private string? BandHint => _form.Points is { } points && OverrideRules.AllowsScore(points) ? Bands[Limits.Of(new Figure.Defined(points)).ToString()].Value : null;

    protected override void OnInitialized()
    {
        _seen = InForce;
        _form = new OverrideForm { Today = Today, End = TypedDate.Write(Today.AddDays(OverrideRules.UsualDays), Display.Choices.Calendar) };
    }

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
            var reason = Text["ReasonOfKind", Text["Kind." + _form.Kind], _form.Reason!.Trim()];
            var receipt = await Overrides.SetAsync(new OverrideEntry(_form.Key, Customer, _form.Points!.Value, reason, _form.EndsOn!.Value, _seen), Today, viewer);
            var saved = OnSaved;
            Toasts.ShowWithUndo(Text["Saved", Display.Date(_form.EndsOn.Value)], Text["CannotUndo"], async () =>
            {
                await Overrides.UndoAsync(receipt, viewer);
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

    /// <summary>Shows what is in force now; what was typed stays, and can be saved over it.</summary>
    private async Task TakeTheirsAsync()
    {
        await OnSaved.InvokeAsync();
        (_seen, _isRefused) = (InForce, false);
    }
}
