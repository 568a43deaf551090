using System.Globalization;
using CustomerSuccess.Domain.Closing;
using CustomerSuccess.Domain.Entry;
using CustomerSuccess.Web.Components;
using CustomerSuccess.Web.Members;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Closing;

/// <summary>Closes months, opens them again, and shows what changed after closing (CX9, X3).</summary>
public sealed partial class ClosingPage : IDisposable
{
    private readonly LatestOnly _load = new();
    private ClosingView? _view;
    private ClosingLine? _reopening;
    private bool _isSaving;

    [Inject] public required IClosingDesk Desk { get; init; }

    [Inject] public required ClosingViews Views { get; init; }

    [Inject] public required IEntryDirectory Directory { get; init; }

    [Inject] public required IViewers Viewers { get; init; }

    [Inject] public required Toasts Toasts { get; init; }

    [Inject] public required IStringLocalizer<ClosingPage> Text { get; init; }

    /// <summary>The first day of the month that is looked at; text, because an address is typed by people.</summary>
    [SupplyParameterFromQuery(Name = "month")] public string? MonthText { get; set; }

    public void Dispose() => _load.Dispose();

    protected override Task OnParametersSetAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        var cancellation = _load.Next();
        try
        {
            var day = await Directory.TodayAsync(cancellation);
            DateOnly? month = DateOnly.TryParseExact(MonthText, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var start) ? start : null;
            _view = await Views.ReadAsync(month, day.Zone, await Viewers.CurrentAsync(cancellation), cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // The page was left, or another month chosen whose load will draw it.
        }
    }

    private Task CloseAsync(ClosingLine line) => SaveAsync(line, async viewer => await Desk.CloseAsync(line.Month, viewer), "Closed");

    private async Task ReopenAsync(string reason)
    {
        var line = _reopening!;
        await SaveAsync(line, async viewer => await Desk.ReopenAsync(line.Month, reason, viewer), "Reopened");
        _reopening = null;
    }

    private async Task SaveAsync(ClosingLine line, Func<Domain.Members.Viewer, Task<ClosingOutcome>> save, string done)
    {
        // A second click while the first is being done is meant as the first.
        if (_isSaving)
        {
            return;
        }

        _isSaving = true;
        try
        {
            var outcome = await save(await Viewers.CurrentAsync());
            Toasts.Show(outcome is ClosingOutcome.Done ? Text[done, line.Name] : Text["Outcome." + outcome, line.Name]);
            await LoadAsync();
        }
        finally
        {
            _isSaving = false;
        }
    }
}
