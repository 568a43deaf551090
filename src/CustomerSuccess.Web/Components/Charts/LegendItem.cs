namespace CustomerSuccess.Web.Components.Charts;

/// <summary>A word of a chart's legend.</summary>
/// <param name="Text">What the colour means.</param>
/// <param name="Token">The colour, as a token of the style sheet such as "series-1".</param>
/// <param name="IsLine">Whether it is a line rather than an area.</param>
public sealed record LegendItem(string Text, string Token, bool IsLine = false);
