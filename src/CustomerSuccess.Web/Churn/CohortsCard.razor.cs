using CustomerSuccess.Domain.Members;
using CustomerSuccess.Web.Components;
using CustomerSuccess.Web.Overview;
using Microsoft.AspNetCore.Components;

namespace CustomerSuccess.Web.Churn;

/// <summary>The table of cohorts on the page of churn. Which of its two tables is open lives in the page's address.</summary>
public sealed partial class CohortsCard : IDisposable
{
    /// <summary>What the address calls the open table.</summary>
    public const string Query = "cohorts";

    private const string OfRevenue = "revenue";

    private readonly LatestOnly _load = new();
    private CohortsView? _view;
    private object? _loaded;

    [Inject] public required CohortsViews Views { get; init; }

    [Inject] public required NavigationManager Navigation { get; init; }

    [Inject] public required PrerenderedViews Prerendered { get; init; }

    [SupplyParameterFromQuery(Name = Query)] public string? TableText { get; set; }

    [Parameter, EditorRequired] public required ReportAddress Report { get; set; }

    [Parameter, EditorRequired] public DateOnly Today { get; set; }

    [Parameter, EditorRequired] public required Viewer Viewer { get; set; }

    /// <summary>Counts the changes of records that the page has seen; the table is read again after each.</summary>
    [Parameter] public int Revision { get; set; }

    /// <summary>The key of what was prerendered. Read anew after a lost connection.</summary>
    [PersistentState(RestoreBehavior = RestoreBehavior.SkipLastSnapshot)] public Guid? Kept { get; set; }

    public void Dispose() => _load.Dispose();

    protected override async Task OnParametersSetAsync()
    {
        var ofRevenue = TableText == OfRevenue;
        object asked = (Navigation.Uri, ofRevenue, Revision, Today);
        if (asked.Equals(_loaded))
        {
            return;
        }

        _loaded = asked;
        if (Kept is { } key && _view is null && Prerendered.Take<CohortsView>(key) is { } prerendered)
        {
            (_view, Kept) = (prerendered, null);
            return;
        }

        await LoadAsync(ofRevenue);
    }

    private async Task LoadAsync(bool ofRevenue)
    {
        var cancellation = _load.Next();
        try
        {
            _view = await Views.ReadAsync(Report, ofRevenue, HrefOf, Today, Viewer, cancellation);
            Kept = RendererInfo.IsInteractive ? null : Prerendered.Keep(_view);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // Another table or another report was chosen, whose load draws the card.
        }
    }

    private string HrefOf(bool ofRevenue) => "/" + Navigation.ToBaseRelativePath(Navigation.GetUriWithQueryParameter(Query, ofRevenue ? OfRevenue : null));
}
