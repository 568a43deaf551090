namespace CustomerSuccess.Web.Overview;

/// <summary>NPS of each segment.</summary>
/// <param name="Sub">Which answers they are, and what one unit is.</param>
/// <param name="Lines">All answers, then each segment's.</param>
public sealed record SegmentNpsView(string Sub, IReadOnlyList<SegmentNpsLine> Lines);

/// <summary>One of them.</summary>
/// <param name="Name">The segment.</param>
/// <param name="Answers">How many answers there are.</param>
/// <param name="Shares">Promoters, passives and detractors; none without answers.</param>
/// <param name="Score">The score, or why there is none.</param>
/// <param name="Range">The 95% range in words; none without a score.</param>
/// <param name="Places">Where the score and the ends of its range lie from −100 to 100, in percent of the way; none without a score.</param>
public sealed record SegmentNpsLine(string Name, string Answers, IReadOnlyList<NpsShare> Shares, string Score, string? Range, NpsPlaces? Places);

/// <summary>The share of a group.</summary>
/// <param name="Group">Its name in style sheets.</param>
/// <param name="Text">The share in whole percent.</param>
/// <param name="Weight">The share, for its width.</param>
public sealed record NpsShare(string Group, string Text, double Weight);

/// <summary>Where a score lies on its scale.</summary>
public sealed record NpsPlaces(double Low, double Score, double High);
