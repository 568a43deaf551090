using CustomerSuccess.Web.Components.Working;

namespace CustomerSuccess.Web.Overview;

/// <summary>What the page of one figure shows, already in the user's words.</summary>
/// <param name="Period">The period's name.</param>
/// <param name="DataThrough">Up to when data is complete.</param>
/// <param name="Chart">The figure by period.</param>
/// <param name="Working">How the figure of the period came about, with the records of the list that is open.</param>
/// <param name="Lists">The lists that can be opened.</param>
/// <param name="Filters">What the report can be narrowed to.</param>
public sealed record FigureView(string Period, string? DataThrough, ChartView Chart, WorkingView Working, IReadOnlyList<ListTab> Lists, IReadOnlyList<FilterView> Filters)
{
    /// <summary>Gets whether nothing at all is recorded yet.</summary>
    public bool IsEmpty => DataThrough is null;
}

/// <summary>A list that can be opened.</summary>
/// <param name="Name">What is in it.</param>
/// <param name="Href">Where it is.</param>
/// <param name="IsOpen">Whether it is the one shown.</param>
public sealed record ListTab(string Name, string Href, bool IsOpen);
