namespace CustomerSuccess.Web.Components.Charts;

/// <summary>A bar or point that was clicked.</summary>
/// <param name="SeriesId">The id that the options give the series.</param>
/// <param name="Index">The place of the point in its series.</param>
public sealed record ChartClick(string SeriesId, int Index);
