using CustomerSuccess.Web.Components.Working;
using CustomerSuccess.Web.Overview;

namespace CustomerSuccess.Web.Lifetime;

/// <summary>What the page of lifetime value shows, already in the user's words.</summary>
/// <param name="Period">The period's name, and what it is compared with.</param>
/// <param name="DataThrough">Up to when data is complete.</param>
/// <param name="Call">The call to look at the offer and the experience; none where the value does not fall.</param>
/// <param name="Trend">The value by period and form.</param>
/// <param name="Forms">The forms of the lifetime side by side.</param>
/// <param name="Segments">The value of each segment.</param>
/// <param name="Predicted">How predicted values are spread.</param>
/// <param name="Filters">What the report can be narrowed to.</param>
public sealed record LifetimeView(
    string Period, string? DataThrough, string? Call, ChartView Trend, LifetimeFormsView Forms, SegmentLifetimesView Segments, PredictedView Predicted, IReadOnlyList<FilterView> Filters)
{
    /// <summary>Gets whether nothing at all is recorded yet.</summary>
    public bool IsEmpty => DataThrough is null;
}

/// <summary>The forms of the lifetime side by side.</summary>
/// <param name="Policy">The policies in force, in a sentence.</param>
/// <param name="Forms">The forms, that of the policy first.</param>
/// <param name="Behind">What the lifetimes are of.</param>
public sealed record LifetimeFormsView(string Policy, IReadOnlyList<LifetimeFormLine> Forms, string Behind);

/// <summary>One form.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Mark">What it is to be taken for: in force, naive, biased low.</param>
/// <param name="IsInForce">Whether it is that of the policy.</param>
/// <param name="Lifetime">The lifetime in months, or why there is none.</param>
/// <param name="Value">The value, or "–".</param>
/// <param name="Note">How it is found, and what speaks against it.</param>
public sealed record LifetimeFormLine(string Name, string Mark, bool IsInForce, string Lifetime, string Value, string Note);

/// <summary>The value of each segment.</summary>
/// <param name="Sub">The form that all of them are by.</param>
/// <param name="Columns">The heads, the segment's first.</param>
/// <param name="Lines">All customers, then each segment.</param>
public sealed record SegmentLifetimesView(string Sub, IReadOnlyList<string> Columns, IReadOnlyList<SegmentLifetimeLine> Lines);

/// <summary>One segment.</summary>
/// <param name="Name">The segment.</param>
/// <param name="Href">Where the page of the segment alone is; none for all.</param>
/// <param name="Cells">The figures, one for each further column.</param>
public sealed record SegmentLifetimeLine(string Name, string? Href, IReadOnlyList<string> Cells);

/// <summary>How predicted values are spread over customers.</summary>
/// <param name="Chart">The histogram; none where there are no values.</param>
/// <param name="WhyNot">Why there is none.</param>
/// <param name="Sentence">What the values are, and what is not in them.</param>
/// <param name="BarHrefs">Where the customers of each bar are.</param>
/// <param name="Records">The customers of the bar that is open, or all.</param>
/// <param name="AllHref">Where all customers are; none where they are shown.</param>
public sealed record PredictedView(ChartView? Chart, string WhyNot, string Sentence, IReadOnlyList<string> BarHrefs, WorkingRecords? Records, string? AllHref);
