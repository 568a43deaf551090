using CustomerSuccess.Web.Components;

namespace CustomerSuccess.Web.Overview;

/// <summary>What the overview shows, already in the user's words.</summary>
/// <param name="Period">The period's name, and what it is compared with.</param>
/// <param name="DataThrough">Up to when data is complete.</param>
/// <param name="IsEmpty">Whether nothing at all is recorded yet.</param>
/// <param name="Cards">The eight figures.</param>
/// <param name="Call">What asks for a decision, such as a lifetime value that falls; none where nothing does.</param>
/// <param name="Mrr">The movements of recurring revenue.</param>
/// <param name="Churn">The churn by period.</param>
/// <param name="Attention">Who needs somebody today.</param>
/// <param name="Nps">NPS by segment; none where there is nothing to compare.</param>
/// <param name="Filters">What the report can be narrowed to.</param>
public sealed record OverviewView(
    string Period,
    string? DataThrough,
    bool IsEmpty,
    IReadOnlyList<CardView> Cards,
    string? Call,
    ChartView Mrr,
    ChartView Churn,
    IReadOnlyList<AttentionView> Attention,
    SegmentNpsView? Nps,
    IReadOnlyList<FilterView> Filters)
{
    /// <summary>Gets how the month is closed; none where it is not, and for slices, which are not closed.</summary>
    public ClosingMark? Closing { get; init; }
}

/// <summary>That the month is closed, and whether its figures read otherwise since.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="HasChanged">Whether figures read otherwise than they were reported.</param>
/// <param name="Href">Where both are side by side, for those who may look.</param>
public sealed record ClosingMark(string Text, bool HasChanged, string? Href);

/// <summary>A filter with its choices.</summary>
/// <param name="All">What its button says while nothing is chosen.</param>
/// <param name="Query">Its name in the address.</param>
/// <param name="Options">The choices.</param>
/// <param name="Chosen">The values chosen.</param>
public sealed record FilterView(string All, string Query, IReadOnlyList<FilterOption> Options, IReadOnlyList<string> Chosen);
