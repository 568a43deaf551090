using System.Globalization;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Webhooks;
using CustomerSuccess.Web.Components;
using CustomerSuccess.Web.Members;
using Microsoft.AspNetCore.Components;

namespace CustomerSuccess.Web.Webhooks;

/// <summary>Where events are told, and what came of telling them; for administrators.</summary>
public sealed partial class WebhooksPage : IDisposable
{
    private readonly LatestOnly _load = new();
    private string? _secret;
    private bool _isBusy;

    [Inject] public required WebhooksViews Views { get; init; }

    [Inject] public required IWebhookDesk Desk { get; init; }

    [Inject] public required IViewers Viewers { get; init; }

    [Inject] public required Toasts Toasts { get; init; }

    /// <summary>The page of the log. Text, because an address is typed by people.</summary>
    [SupplyParameterFromQuery(Name = "page")] public string? PageText { get; set; }

    private WebhooksView? View { get; set; }

    private WebhookForm Form { get; set; } = new();

    private int Page => int.TryParse(PageText, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page is > 0 and < 1_000_000 ? page : 1;

    public void Dispose() => _load.Dispose();

    protected override Task OnParametersSetAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        var cancellation = _load.Next();
        try
        {
            View = await Views.ReadAsync(Page, await Viewers.CurrentAsync(cancellation), cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // The page was left, or is being loaded again.
        }
    }

    private Task SaveAsync() => DoAsync(async viewer =>
    {
        var outcome = Form.Changes is { } id ? await Desk.ChangeAsync(id, Form.Entry(), viewer) : await Desk.AddAsync(Form.Entry(), viewer);
        // The form has said what is wrong before it came here.
        if (outcome is WebhookOutcome.Saved saved)
        {
            // A secret that was just shown stays, also while its endpoint is tested.
            _secret = saved.Secret ?? _secret;
            Form = new();
            Toasts.Show(Text["Saved"]);
        }
    });

    private Task PauseAsync(EndpointLine line) => DoAsync(viewer => Desk.SetActiveAsync(line.Endpoint.Id, !line.Endpoint.IsActive, viewer));

    private Task RemoveAsync(EndpointLine line) => DoAsync(viewer =>
    {
        _secret = null;
        return Desk.RemoveAsync(line.Endpoint.Id, viewer);
    });

    private Task TestAsync(EndpointLine line) => DoAsync(async viewer =>
    {
        await Desk.TestAsync(line.Endpoint.Id, viewer);
        Toasts.Show(Text["TestIsQueued"]);
    });

    private Task SendAgainAsync(DeliveryLine line) => DoAsync(async viewer =>
    {
        await Desk.SendAgainAsync(line.Id, viewer);
        Toasts.Show(Text["IsQueuedAgain"]);
    });

    private async Task DoAsync(Func<Viewer, Task> work)
    {
        // A second click while the first is being done is meant as the first.
        if (_isBusy)
        {
            return;
        }

        _isBusy = true;
        try
        {
            await work(await Viewers.CurrentAsync());
            await LoadAsync();
        }
        finally
        {
            _isBusy = false;
        }
    }

    private void Turn(WebhookEvent happened)
    {
        if (!Form.Events.Remove(happened))
        {
            Form.Events.Add(happened);
        }
    }
}
