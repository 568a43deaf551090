using System.Globalization;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Web.Components;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Imports;

/// <summary>Where files are sent, what is on its way into the records, and the history of what is in (DE4).</summary>
public sealed partial class ImportsPage : IDisposable
{
    private readonly LatestOnly _load = new();
    private readonly Looking _looking = new();
    private ImportsView? _view;
    private DoneImport? _asked;
    private bool _isForbidden;

    [Inject] public required ImportPages Pages { get; init; }

    [Inject] public required NavigationManager Navigation { get; init; }

    [Inject] public required IStringLocalizer<ImportsPage> Text { get; init; }

    [Inject] public required Toasts Toasts { get; init; }

    [Inject] public required TimeProvider Time { get; init; }

    /// <summary>The page of the history. Text, because an address is typed by people.</summary>
    [SupplyParameterFromQuery(Name = "page")] public string? PageText { get; set; }

    public void Dispose()
    {
        _load.Dispose();
        _looking.Dispose();
    }

    protected override Task OnParametersSetAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        var cancellation = _load.Next();
        try
        {
            var page = int.TryParse(PageText, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 1_000_000 ? number : 1;
            _view = await Pages.ListAsync(page, cancellation);
            if (RendererInfo.IsInteractive && _view.IsBusy)
            {
                _looking.Again(() => InvokeAsync(LookAsync), Time);
            }
        }
        catch (NotAllowedException)
        {
            _isForbidden = true;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // A later load draws the page.
        }
    }

    private async Task LookAsync()
    {
        await LoadAsync();
        StateHasChanged();
    }

    private void Open(Guid job) => Navigation.NavigateTo($"imports/{job}");

    private async Task UndoAsync()
    {
        if (_asked is not { } asked)
        {
            return;
        }

        _asked = null;
        if (!await Pages.UndoAsync(asked.Id))
        {
            Toasts.Show(Text["NotNow"]);
        }

        await LoadAsync();
    }
}
