using CustomerSuccess.Domain.Entry;
using CustomerSuccess.Web.Components;
using CustomerSuccess.Web.Members;
using Microsoft.AspNetCore.Components;

namespace CustomerSuccess.Web.Health;

/// <summary>Does the health score tell who leaves? For those who decide definitions (CX4, X5).</summary>
/// <remarks>It is not drawn anew with each change of the records: what happened months ago seldom does.</remarks>
public sealed partial class ModelCheckPage : IDisposable
{
    private readonly LatestOnly _load = new();

    [Inject] public required IViewers Viewers { get; init; }

    [Inject] public required IEntryDirectory Directory { get; init; }

    [Inject] public required ModelCheckViews Views { get; init; }

    [Inject] public required PrerenderedViews Prerendered { get; init; }

    [Inject] public required NavigationManager Navigation { get; init; }

    /// <summary>The key of what was prerendered. Read anew after a lost connection.</summary>
    [PersistentState(RestoreBehavior = RestoreBehavior.SkipLastSnapshot)] public Guid? Kept { get; set; }

    /// <summary>Gets what the page shows; none while it loads.</summary>
    private ModelCheckView? View { get; set; }

    public void Dispose() => _load.Dispose();

    protected override async Task OnInitializedAsync()
    {
        if (Kept is { } key && Prerendered.Take<ModelCheckView>(key) is { } view)
        {
            (View, Kept) = (view, null);
            return;
        }

        var cancellation = _load.Next();
        try
        {
            var viewer = await Viewers.CurrentAsync(cancellation);
            if (!viewer.Defines)
            {
                Navigation.NavigateTo("/denied", replace: true);
                return;
            }

            var day = await Directory.TodayAsync(cancellation);
            View = await Views.ReadAsync(day.Zone, viewer, cancellation);
            Kept = RendererInfo.IsInteractive ? null : Prerendered.Keep(View);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // The page was left.
        }
    }
}
