using CustomerSuccess.Domain.Health;

namespace CustomerSuccess.Data.Exports.Kinds;

/// <summary>What the health score is made of from a day on.</summary>
internal sealed class ScorecardRows() : PlainRows<ScorecardVersion>(
    "scorecards",
    Whole("number", row => row.Record.Number),
    Day("from", row => row.Record.From),
    Text("content", row => row.Record.Content),
    Text("note", row => row.Record.Note),
    Text("published_by", row => row.Member),
    Instant("published_at", row => row.Record.PublishedAt))
{
    public override IQueryable<Row<ScorecardVersion>> Query(CustomerSuccessContext context) => context.Scorecards.Select(version => new Row<ScorecardVersion>
    {
        Record = version,
        Member = context.Users.Where(member => member.Id == (Guid?)(object?)version.PublishedBy).Select(member => member.Email).FirstOrDefault(),
    });

    protected override IQueryable<Row<ScorecardVersion>> InOrder(IQueryable<Row<ScorecardVersion>> rows, string binary) => rows.OrderBy(row => row.Record.Number);
}
