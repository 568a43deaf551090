using CustomerSuccess.Web.Components;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Imports;

/// <summary>Chooses, saves and removes mappings of one import.</summary>
public sealed partial class MappingCard
{
    private string _name = string.Empty;
    private MappingOutcome _outcome;
    private bool _isBusy;

    [Inject] public required MappingPages Pages { get; init; }

    [Inject] public required Toasts Toasts { get; init; }

    [Inject] public required IStringLocalizer<MappingCard> Text { get; init; }

    /// <summary>The import.</summary>
    [Parameter, EditorRequired] public Guid Job { get; set; }

    [Parameter, EditorRequired] public required MappingView View { get; set; }

    /// <summary>Told when something was done.</summary>
    [Parameter] public EventCallback OnChanged { get; set; }

    /// <summary>What is wrong with the name or the mapping, until it is mended.</summary>
    private string? Fault => _outcome is MappingOutcome.Saved || (_outcome is MappingOutcome.Unready && View.IsReady) ? null : Text["Fault." + _outcome].Value;

    private Task ChooseAsync(ChangeEventArgs chosen) => DoAsync(async () =>
    {
        if (!await Pages.ChooseAsync(Job, chosen.Value as string ?? string.Empty))
        {
            Toasts.Show(Text["Fault.NotNow"]);
        }
    });

    private Task SaveAsync() => DoAsync(async () =>
    {
        var name = _name.Trim();
        _outcome = await Pages.SaveAsync(Job, name);
        if (_outcome is MappingOutcome.Saved)
        {
            _name = string.Empty;
            Toasts.Show(Text["Saved", ImportWords.Name(name)]);
        }
    });

    private Task RemoveAsync() => DoAsync(async () =>
    {
        var name = View.Chosen;
        if (await Pages.RemoveAsync(name) is { } removed)
        {
            Toasts.Show(Text["Removed", ImportWords.Name(name)], async () =>
            {
                await Pages.RestoreAsync(removed);
                await InvokeAsync(OnChanged.InvokeAsync);
            });
        }
    });

    private async Task DoAsync(Func<Task> change)
    {
        if (_isBusy)
        {
            return;
        }

        _isBusy = true;
        try
        {
            await change();
        }
        finally
        {
            _isBusy = false;
        }

        await OnChanged.InvokeAsync();
    }
}
