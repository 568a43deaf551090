namespace CustomerSuccess.Web.Components;

/// <summary>What a card says about one figure; all text is already in the user's language and digits.</summary>
/// <param name="Value">The figure, or "–" where it is not defined.</param>
/// <param name="Unit">What stands beside it: the unit, the count behind it, or "Not defined".</param>
/// <param name="Change">How it moved, where there is something to compare with.</param>
/// <param name="Trend">The figure by period up to now, oldest first; a gap where it was not defined.</param>
/// <param name="WhyNot">Why it is not defined and what would change that, in a sentence.</param>
/// <param name="IsRunning">Whether the last period is still running, so that the end of the trend is drawn dashed.</param>
public sealed record MetricCardView(
    string Value,
    string? Unit = null,
    ChangeView? Change = null,
    IReadOnlyList<double?>? Trend = null,
    string? WhyNot = null,
    bool IsRunning = false)
{
    /// <summary>Gets what the figure would be by other definitions, each with a word for what it is to be taken for.</summary>
    public IReadOnlyList<string> Beside { get; init; } = [];
}
