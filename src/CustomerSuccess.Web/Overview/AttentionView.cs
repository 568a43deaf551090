using CustomerSuccess.Domain.Health;

namespace CustomerSuccess.Web.Overview;

/// <summary>Customers who need somebody today.</summary>
/// <param name="Title">What they have in common.</param>
/// <param name="All">Words of the link to the whole list.</param>
/// <param name="Href">Where that is.</param>
/// <param name="Empty">Said where there are none.</param>
/// <param name="Lines">The first of them.</param>
public sealed record AttentionView(string Title, string All, string Href, string Empty, IReadOnlyList<AttentionLine> Lines);

/// <summary>One of them.</summary>
/// <param name="Name">The customer.</param>
/// <param name="Href">The customer's page.</param>
/// <param name="Why">Why they are here.</param>
/// <param name="Figure">What counts: MRR, days.</param>
/// <param name="Tag">A word in a frame, such as the answer; none where health stands there.</param>
/// <param name="Band">The band of health; none where a tag stands there.</param>
/// <param name="Score">The health score.</param>
public sealed record AttentionLine(string Name, string Href, string Why, string Figure, string? Tag, HealthBand? Band, string? Score);
