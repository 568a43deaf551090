using System.Globalization;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Web.Components;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Imports;

/// <summary>Files on their way into the records: what is what, what a check found, and how far it is.</summary>
public sealed partial class ImportPage : IDisposable
{
    private readonly LatestOnly _load = new();
    private readonly Looking _looking = new();
    private ImportView? _view;
    private bool _isForbidden;
    private bool _isGone;
    private bool _isSaving;

    [Inject] public required ImportPages Pages { get; init; }

    [Inject] public required NavigationManager Navigation { get; init; }

    [Inject] public required IStringLocalizer<ImportPage> Text { get; init; }

    [Inject] public required Toasts Toasts { get; init; }

    [Inject] public required TimeProvider Time { get; init; }

    /// <summary>The job. Text, because an address is typed by people.</summary>
    [Parameter] public string Id { get; set; } = string.Empty;

    /// <summary>The page of refused lines.</summary>
    [SupplyParameterFromQuery(Name = "refused")] public string? RefusedText { get; set; }

    /// <summary>The page of suspicious lines.</summary>
    [SupplyParameterFromQuery(Name = "warnings")] public string? WarningsText { get; set; }

    private Guid Job => Guid.TryParse(Id, out var job) ? job : Guid.Empty;

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
            _view = await Pages.ReadAsync(Job, Number(RefusedText), Number(WarningsText), cancellation);
            _isGone = _view is null;
            if (RendererInfo.IsInteractive && _view is { IsBusy: true })
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

    private static int Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : 1;

    private async Task LookAsync()
    {
        await LoadAsync();
        StateHasChanged();
    }

    private Task CheckAsync() => DoAsync(() => Pages.CheckAsync(Job));

    private Task ApplyAsync() => DoAsync(() => Pages.ApplyAsync(Job));

    private async Task CancelAsync()
    {
        await Pages.CancelAsync(Job);
        await LoadAsync();
    }

    private async Task ThrowAwayAsync()
    {
        if (!_isSaving && await Pages.ThrowAwayAsync(Job))
        {
            Navigation.NavigateTo("imports");
        }
    }

    private Task MapAsync((string File, FileForm Form, bool IsOtherKind) changed) => DoAsync(() => Pages.MapAsync(Job, changed.File, changed.Form, changed.IsOtherKind));

    private Task RemoveAsync(string file) => DoAsync(() => Pages.RemoveFileAsync(Job, file));

    /// <summary>Does something once, however often it is clicked, and says so when somebody else was quicker.</summary>
    private async Task DoAsync(Func<Task<bool>> change)
    {
        if (_isSaving)
        {
            return;
        }

        _isSaving = true;
        try
        {
            if (!await change())
            {
                Toasts.Show(Text["NotNow"]);
            }
        }
        finally
        {
            _isSaving = false;
        }

        await LoadAsync();
    }
}
