using CustomerSuccess.Domain.Entry;
using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Web.Components;
using CustomerSuccess.Web.Components.Charts;
using CustomerSuccess.Web.Members;
using CustomerSuccess.Web.Working;
using Microsoft.AspNetCore.Components;

namespace CustomerSuccess.Web.Overview;

/// <summary>A page of figures. Period, slice and open working live in the address; records that change redraw it in place.</summary>
/// <typeparam name="TView">What the page shows.</typeparam>
public abstract class ReportPage<TView> : ComponentBase, IDisposable
    where TView : class
{
    private readonly LatestOnly _load = new();
    private string? _viewOf;
    private string? _sliceOf;

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

    /// <summary>Gets what the page shows; none while it loads.</summary>
    protected TView? View { get; private set; }

    /// <summary>Gets the period and the slice; none until the day is known.</summary>
    protected ReportAddress? Report { get; private set; }

    /// <summary>Gets the day of business.</summary>
    protected DateOnly Today { get; private set; }

    /// <summary>Gets the organisation's time zone.</summary>
    protected TimeZoneInfo Zone { get; private set; } = TimeZoneInfo.Utc;

    /// <summary>Gets who looks at it; none until that is known, or where figures are not theirs.</summary>
    protected Viewer? Viewer { get; private set; }

    /// <summary>Gets how often records have changed since the page was opened.</summary>
    protected int Revision { get; private set; }

    /// <summary>Gets the figure whose working is open.</summary>
    protected MetricName? Metric => MetricNames.TryRead(WorkingText, out var metric) ? metric : null;

    /// <summary>Gets what else of the address the page shows, beside period and slice.</summary>
    protected virtual string Parts => string.Empty;

    /// <summary>Gets the page's address without anything about workings and lists, as a path.</summary>
    protected string PagePath => "/" + Navigation.ToBaseRelativePath(Working(null, null, PeriodText));

    public void Dispose()
    {
        _load.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Reads what the page shows, in one go, so that its figures agree.</summary>
    protected abstract Task<TView> ReadAsync(ReportAddress report, Viewer viewer, CancellationToken cancellationToken);

    protected override async Task OnParametersSetAsync()
    {
        var cancellation = _load.Next();
        try
        {
            var viewer = await Viewers.CurrentAsync(cancellation);
            if (!viewer.ReadsFigures)
            {
                // Staff work at the entry desk; figures are not theirs.
                Navigation.NavigateTo(viewer.Enters ? "/entry" : "/denied", replace: true);
                return;
            }

            var day = await Directory.TodayAsync(cancellation);
            (Viewer, Today, Zone) = (viewer, day.Today, day.Zone);
            Report = ReportAddress.Read(PeriodText, Segments, Managers, Plans, Display.Reporting, Today);
            TakeOver();
            if (_viewOf != Of)
            {
                // What is in sight stays until the other list is here; another period or slice starts anew.
                View = _sliceOf == Slice ? View : null;
                await LoadAsync(cancellation);
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // The user has moved on, or chose another report whose load will draw the page.
        }
    }

    /// <summary>Reads everything again after records have changed; what is in sight stays until then.</summary>
    protected async Task ReloadAsync()
    {
        if (Viewer is null || Report is null)
        {
            return;
        }

        var cancellation = _load.Next();
        try
        {
            await LoadAsync(cancellation);
            Revision++;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // Another load draws the page.
        }
    }

    /// <summary>Opens the working of a figure.</summary>
    protected void Open(MetricName metric) => Navigation.NavigateTo(HrefOf(metric));

    /// <summary>Opens the list behind a bar, in the period of that bar.</summary>
    protected void OpenAt(MetricName metric, ChartClick click)
    {
        ArgumentNullException.ThrowIfNull(click);
        if (Report is null || WorkingAddress.ReadPart(click.SeriesId) is not { } part)
        {
            return;
        }

        var series = ReportSeries.Of(Report.Period, Display.Reporting, Today);
        var period = Report.Period with { Period = series.All[Math.Clamp(click.Index, 0, series.All.Count - 1)].Whole };
        Navigation.NavigateTo(Working(metric.Slug(), part.ToString(), period.ToString()));
    }

    /// <summary>Returns the address of a working over this page.</summary>
    protected string HrefOf(MetricName metric, FigurePart? part = null) => Working(metric.Slug(), part?.ToString(), PeriodText);

    /// <summary>Returns the address of another page of the same period and slice.</summary>
    protected string HrefOf(string page) => page + new Uri(Working(null, null, PeriodText)).Query;

    /// <summary>Closes the working.</summary>
    protected void Close() => Navigation.NavigateTo(Working(null, null, PeriodText));

    private string Working(string? metric, string? part, string? period) => Navigation.GetUriWithQueryParameters(new Dictionary<string, object?>
    {
        [ReportAddress.PeriodQuery] = period,
        [WorkingQuery.Working] = metric,
        [WorkingQuery.Part] = part,
        [WorkingQuery.Page] = null,
    });

    private async Task LoadAsync(CancellationToken cancellation)
    {
        View = await ReadAsync(Report!, Viewer!, cancellation);
        (_viewOf, _sliceOf) = (Of, Slice);
        if (!RendererInfo.IsInteractive)
        {
            Kept = Prerendered.Keep(View);
        }
    }

    /// <summary>Takes over what was prerendered a moment ago for the same address.</summary>
    private void TakeOver()
    {
        if (Kept is { } key && View is null && Prerendered.Take<TView>(key) is { } view)
        {
            (View, _viewOf, _sliceOf) = (view, Of, Slice);
        }

        Kept = null;
    }

    /// <summary>Gets what the page is of: its address without the working, which opens over it.</summary>
    private string Of => $"{Parts}|{Slice}";

    private string Slice => $"{Report!.Period}|{string.Join('|', Report.Filter.Segments)}|{string.Join('|', Report.Filter.Managers)}|{string.Join('|', Report.Filter.Plans)}|{Today:o}";
}
