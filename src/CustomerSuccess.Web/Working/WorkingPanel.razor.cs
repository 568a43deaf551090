using CustomerSuccess.Domain.Members;
using CustomerSuccess.Web.Components;
using CustomerSuccess.Web.Components.Working;
using CustomerSuccess.Web.Overview;
using Microsoft.AspNetCore.Components;

namespace CustomerSuccess.Web.Working;

/// <summary>The working of one figure of a report. What is open in it lives in the page's address.</summary>
public sealed partial class WorkingPanel : IDisposable
{
    private readonly LatestOnly _load = new();
    private WorkingView? _view;
    private object? _loaded;

    [Inject] public required WorkingReader Reader { get; init; }

    [Inject] public required NavigationManager Navigation { get; init; }

    [Parameter, EditorRequired] public MetricName Metric { get; set; }

    /// <summary>The list that is open, as the address names it.</summary>
    [Parameter] public string? Part { get; set; }

    /// <summary>The page of the list, as the address names it.</summary>
    [Parameter] public string? RowsPage { get; set; }

    [Parameter, EditorRequired] public required ReportAddress Report { get; set; }

    [Parameter, EditorRequired] public DateOnly Today { get; set; }

    [Parameter, EditorRequired] public required TimeZoneInfo Zone { get; set; }

    [Parameter, EditorRequired] public required Viewer Viewer { get; set; }

    /// <summary>Counts the changes of records that the page has seen; the working is read again after each.</summary>
    [Parameter] public int Revision { get; set; }

    [Parameter] public EventCallback OnClose { get; set; }

    public void Dispose() => _load.Dispose();

    protected override async Task OnParametersSetAsync()
    {
        var asked = (Navigation.Uri, Metric, Revision, Today);
        if (asked.Equals(_loaded))
        {
            return;
        }

        _loaded = asked;
        var cancellation = _load.Next();
        try
        {
            _view = await Reader.ReadAsync(new WorkingAddress(Metric, Part, RowsPage, Page, Report), Today, Zone, Viewer, cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // Another figure was opened, or the drawer closed.
        }
    }

    /// <summary>Gets the page's address without the working, as a path.</summary>
    private string Page => "/" + Navigation.ToBaseRelativePath(Navigation.GetUriWithQueryParameters(new Dictionary<string, object?>
    {
        [WorkingQuery.Working] = null,
        [WorkingQuery.Part] = null,
        [WorkingQuery.Page] = null,
    }));
}
