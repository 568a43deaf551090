using CustomerSuccess.Domain.Policies;

namespace CustomerSuccess.Data.Exports.Kinds;

/// <summary>The definitions in force from a day on.</summary>
internal sealed class PolicyRows() : PlainRows<PolicyVersion>(
    "policies",
    Day("from", row => row.Record.From),
    Text("content", row => row.Record.Content),
    Text("note", row => row.Record.Note),
    Text("author", row => row.Member),
    Instant("changed_at", row => row.Record.ChangedAt))
{
    public override IQueryable<Row<PolicyVersion>> Query(CustomerSuccessContext context) => context.Policies.Select(version => new Row<PolicyVersion>
    {
        Record = version,
        Member = context.Users.Where(member => member.Id == (Guid?)(object?)version.Author).Select(member => member.Email).FirstOrDefault(),
    });

    protected override IQueryable<Row<PolicyVersion>> InOrder(IQueryable<Row<PolicyVersion>> rows, string binary) => rows.OrderBy(row => row.Record.From).ThenBy(row => row.Record.ChangedAt);
}
