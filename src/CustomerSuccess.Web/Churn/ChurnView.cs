using CustomerSuccess.Web.Overview;

namespace CustomerSuccess.Web.Churn;

/// <summary>What the page of churn shows, already in the user's words.</summary>
/// <param name="Figures">Churn by period, over the customers behind it.</param>
/// <param name="Survival">How long customers stay.</param>
/// <param name="Retention">Who will be left.</param>
public sealed record ChurnView(FigureView Figures, SurvivalView Survival, RetentionView Retention);

/// <summary>How long customers stay, by segment.</summary>
/// <param name="Chart">The curves; none where nobody was won.</param>
/// <param name="Columns">The heads of the table, the segment's first.</param>
/// <param name="Lines">All customers, then each segment.</param>
/// <param name="Comparison">Whether segments differ, in a sentence; none where there are no two.</param>
/// <param name="Note">What the curves are of, and how to read them.</param>
public sealed record SurvivalView(ChartView? Chart, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Lines, string? Comparison, string Note);

/// <summary>Who was left after each month, and who will be.</summary>
/// <param name="Chart">What was seen and what is projected; none where no month was seen.</param>
/// <param name="WhyNot">Why nothing is projected; none where something is.</param>
/// <param name="Sentence">What the projection says; none without one.</param>
/// <param name="Caution">What it is not.</param>
public sealed record RetentionView(ChartView? Chart, string? WhyNot, string? Sentence, string? Caution);
