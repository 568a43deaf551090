using CustomerSuccess.Domain.Health;

namespace CustomerSuccess.Web.Api.Figures.Answers;

/// <summary>A page of the customers behind a number. A customer may stand in it several times, such as once for each answer.</summary>
/// <param name="Count">How many there are, whoever asks.</param>
/// <param name="Readable">How many of them the key's member may read; only these are listed.</param>
/// <param name="Currency">The reporting currency, whose minor units amounts are in.</param>
/// <param name="ChangeNumber">The last change of the records that was seen.</param>
/// <param name="Items">The customers of the page, those of the greatest amount first.</param>
/// <param name="NextCursor">What to send as <c>cursor</c> for the next page; none when this is the last.</param>
internal sealed record ListAnswer(int Count, int Readable, string Currency, long ChangeNumber, IReadOnlyList<ListItem> Items, string? NextCursor);

/// <summary>A customer behind a number.</summary>
/// <param name="Customer">The customer's id, as in <c>/customers</c>.</param>
/// <param name="Name">The name.</param>
/// <param name="Segment">The segment.</param>
/// <param name="Day">The day that counts: the first without a lost customer, of winning, of the answer.</param>
/// <param name="Amount">The recurring revenue or money that counts, in minor units.</param>
/// <param name="Score">The answer.</param>
/// <param name="Health">The health on the last day; of the lost, 60 days before they left.</param>
/// <param name="Reason">The code of why the customer left.</param>
internal sealed record ListItem(string Customer, string Name, string? Segment, DateOnly? Day, decimal? Amount, int? Score, HealthItem? Health, string? Reason);

/// <summary>A health score.</summary>
/// <param name="Score">The score in force, 0 to 100; none where too little is known.</param>
/// <param name="Band">Its band.</param>
/// <param name="Coverage">The share of the weight with data.</param>
/// <param name="IsOverride">Whether a person put it there.</param>
internal sealed record HealthItem(decimal? Score, HealthBand Band, decimal Coverage, bool IsOverride)
{
    public static HealthItem? Of(HealthReading? health) => health is null ? null : new((health.Score as Figure.Defined)?.Value, health.Band, health.Coverage, health.IsOverride);
}
