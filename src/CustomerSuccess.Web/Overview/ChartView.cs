using CustomerSuccess.Web.Components.Charts;

namespace CustomerSuccess.Web.Overview;

/// <summary>A chart that is ready to be drawn.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Sub">The note beside the title.</param>
/// <param name="Legend">What the colours mean.</param>
/// <param name="Options">ECharts' options.</param>
/// <param name="Table">The same figures as a table.</param>
public sealed record ChartView(string Title, string Sub, IReadOnlyList<LegendItem> Legend, object Options, ChartTableView Table);
