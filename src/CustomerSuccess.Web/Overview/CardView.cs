using CustomerSuccess.Domain.Health;
using CustomerSuccess.Web.Components;
using CustomerSuccess.Web.Working;

namespace CustomerSuccess.Web.Overview;

/// <summary>One card of the overview.</summary>
/// <param name="Metric">The figure, whose working the card opens.</param>
/// <param name="Title">Its name.</param>
/// <param name="Figure">What the card says.</param>
/// <param name="Mix">How customers are spread over the bands of health, which stands in place of the trend.</param>
public sealed record CardView(MetricName Metric, string Title, MetricCardView Figure, IReadOnlyList<BandCount>? Mix = null);

/// <summary>How many customers are in a band of health.</summary>
public sealed record BandCount(HealthBand Band, int Count);
