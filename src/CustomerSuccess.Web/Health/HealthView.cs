using CustomerSuccess.Domain.Health;
using CustomerSuccess.Web.Components;
using CustomerSuccess.Web.Components.Charts;

namespace CustomerSuccess.Web.Health;

/// <summary>A customer's health as it is drawn.</summary>
/// <param name="Band">The band in force.</param>
/// <param name="Score">The score in force; none with too little data.</param>
/// <param name="Computed">What the factors say, where an override is in force.</param>
/// <param name="Override">The override in force, in words.</param>
/// <param name="Sub">Coverage and scorecard, in words.</param>
/// <param name="Chart">The drawing of the month ends.</param>
/// <param name="Table">The same as a table.</param>
/// <param name="Change">What changed.</param>
/// <param name="Factors">Every factor's part.</param>
/// <param name="TotalWeight">The weights together.</param>
/// <param name="TotalPoints">The points together: the computed score.</param>
public sealed record HealthView(
    HealthBand Band,
    string? Score,
    string? Computed,
    string? Override,
    string Sub,
    object Chart,
    ChartTableView Table,
    HealthChangeView Change,
    IReadOnlyList<FactorRowView> Factors,
    string TotalWeight,
    string TotalPoints);

/// <summary>What changed in a number of days.</summary>
/// <param name="Days">The days looked back.</param>
/// <param name="Sub">The scores on both days.</param>
/// <param name="Parts">What each factor did, the greatest first.</param>
/// <param name="Total">The change of the score, which the parts add up to.</param>
/// <param name="Direction">Which way it went.</param>
/// <param name="WhyNot">Why there is no change to explain.</param>
public sealed record HealthChangeView(int Days, string Sub, IReadOnlyList<FactorChangeView> Parts, string Total, ChangeDirection Direction, string? WhyNot);

/// <summary>What a factor did to the change.</summary>
public sealed record FactorChangeView(string Factor, string Sub, string Points, ChangeDirection Direction);

/// <summary>A factor's part in the score.</summary>
/// <param name="Code">The factor.</param>
/// <param name="Name">Its name.</param>
/// <param name="Value">The raw value with its unit; none without data.</param>
/// <param name="Missing">Why it does not count.</param>
/// <param name="AsOf">The day of the value.</param>
/// <param name="SubScore">The score of the value.</param>
/// <param name="Width">The same in whole percent, for the bar.</param>
/// <param name="Weight">The weight in force.</param>
/// <param name="Points">The points that it brings.</param>
/// <param name="IsRecorded">Whether people record its values.</param>
public sealed record FactorRowView(
    string Code, string Name, string? Value, string? Missing, string AsOf, string SubScore, int Width, string Weight, string Points, bool IsRecorded);
