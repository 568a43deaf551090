using CustomerSuccess.Domain.Entry;
using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Web.Components;
using CustomerSuccess.Web.Components.Charts;
using CustomerSuccess.Web.Members;
using CustomerSuccess.Web.Working;
using Microsoft.AspNetCore.Components;

namespace CustomerSuccess.Web.Overview;

/// <summary>The seven metrics of a period, each with its trend and its working. Period, slice and open working live in the address.</summary>
public sealed partial class OverviewPage : IDisposable
{
    private const string ImportCommand = "./run -- import FOLDER";
    private const string GenerateCommand = "./run -- generate";
    private readonly LatestOnly _load = new();
    private Viewer? _viewer;
    private TimeZoneInfo? _zone;
    private string? _announcement;
    private int _revision;

    [Inject] public required OverviewViews Views { get; init; }

    [Inject] public required IViewers Viewers { get; init; }

    [Inject] public required IEntryDirectory Directory { get; init; }

    [Inject] public required PrerenderedViews Prerendered { get; init; }

    [Inject] public required IDisplay Display { get; init; }

    [Inject] public required NavigationManager Navigation { get; init; }

    [SupplyParameterFromQuery(Name = ReportAddress.PeriodQuery)] public string? PeriodText { get; set; }

    [SupplyParameterFromQuery(Name = ReportAddress.SegmentQuery)] public string[]? Segments { get; set; }

    [SupplyParameterFromQuery(Name = ReportAddress.ManagerQuery)] public string[]? Managers { get; set; }

    [SupplyParameterFromQuery(Name = ReportAddress.PlanQuery)] public string[]? Plans { get; set; }

    [SupplyParameterFromQuery(Name = WorkingQuery.Working)] public string? WorkingText { get; set; }

    [SupplyParameterFromQuery(Name = WorkingQuery.Part)] public string? PartText { get; set; }

    [SupplyParameterFromQuery(Name = WorkingQuery.Page)] public string? RowsText { get; set; }

    /// <summary>The key of what was prerendered. Read anew after a lost connection.</summary>
    [PersistentState(RestoreBehavior = RestoreBehavior.SkipLastSnapshot)] public Guid? Kept { get; set; }

    private OverviewView? View { get; set; }

    private ReportAddress? Report { get; set; }

    private DateOnly Today { get; set; }

    private MetricName? Metric => MetricNames.TryRead(WorkingText, out var metric) ? metric : null;

    public void Dispose() => _load.Dispose();

    protected override async Task OnParametersSetAsync()
    {
        if (Kept is { } key)
        {
            View ??= Prerendered.Take<OverviewView>(key);
            Kept = null;
        }

        var cancellation = _load.Next();
        try
        {
            _viewer ??= await Viewers.CurrentAsync(cancellation);
            var day = await Directory.TodayAsync(cancellation);
            (Today, _zone) = (day.Today, day.Zone);
            Report = ReportAddress.Read(PeriodText, Segments, Managers, Plans, Display.Reporting, Today);
            if (!_viewer.ReadsFigures)
            {
                // Staff work at the entry desk; figures are not theirs.
                Navigation.NavigateTo(_viewer.Enters ? "/entry" : "/not-allowed", replace: true);
                return;
            }

            if (View?.Of != Of)
            {
                View = null;
                await ReadAsync(cancellation);
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // The user has moved on, or chose another report whose load will draw the page.
        }
    }

    /// <summary>Reads everything in one go, so that the figures agree; what is in sight stays until then.</summary>
    private async Task ReadAsync(CancellationToken cancellation)
    {
        View = await Views.ReadAsync(Of, Report!, Today, _zone!, _viewer!, cancellation);
        if (!RendererInfo.IsInteractive)
        {
            Kept = Prerendered.Keep(View);
        }
    }

    private async Task ReloadAsync()
    {
        if (_viewer is not { ReadsFigures: true } || Report is null)
        {
            return;
        }

        var cancellation = _load.Next();
        try
        {
            await ReadAsync(cancellation);
            _revision++;
            _announcement = Text["Updated"];
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // Another load draws the page.
        }
    }

    /// <summary>Gets what the page is of: its address without the working, which opens over it.</summary>
    private string Of => $"{Report!.Period}|{string.Join('|', Report.Filter.Segments)}|{string.Join('|', Report.Filter.Managers)}|{string.Join('|', Report.Filter.Plans)}|{Today:o}";

    private void Open(MetricName metric) => Navigation.NavigateTo(HrefOf(metric));

    /// <summary>Opens the list behind a bar, in the period of that bar.</summary>
    private void OpenAt(MetricName metric, ChartClick click)
    {
        if (Report is null || !Enum.TryParse<FigurePart>(click.SeriesId, out var part))
        {
            return;
        }

        var series = ReportSeries.Of(Report.Period, Display.Reporting, Today);
        var period = series.All[Math.Clamp(click.Index, 0, series.All.Count - 1)].Whole;
        Navigation.NavigateTo(Navigation.GetUriWithQueryParameters(new Dictionary<string, object?>
        {
            [ReportAddress.PeriodQuery] = (Report.Period with { Period = period }).ToString(),
            [WorkingQuery.Working] = metric.Slug(),
            [WorkingQuery.Part] = part.ToString(),
            [WorkingQuery.Page] = null,
        }));
    }

    private string HrefOf(MetricName metric) => Navigation.GetUriWithQueryParameters(new Dictionary<string, object?>
    {
        [WorkingQuery.Working] = metric.Slug(),
        [WorkingQuery.Part] = null,
        [WorkingQuery.Page] = null,
    });

    private void Close() => Navigation.NavigateTo(Navigation.GetUriWithQueryParameters(new Dictionary<string, object?>
    {
        [WorkingQuery.Working] = null,
        [WorkingQuery.Part] = null,
        [WorkingQuery.Page] = null,
    }));
}
