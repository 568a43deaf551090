using CustomerSuccess.Data.Imports;
using CustomerSuccess.Data.Imports.Kinds;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Members;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Exports.Kinds;

/// <summary>Who buys, with a column for each property that any customer has.</summary>
internal sealed class CustomerRows() : PlainRows<Customer>(
    "customers",
    Text("id", row => RecordName.Of(row.Record.ExternalId, row.Own)),
    Text("name", row => row.Record.Name),
    Text("segment", row => row.Record.Segment),
    Text("country", row => row.Record.Country),
    Text("manager", row => row.Member),
    Day("signed_up_on", row => row.Record.SignedUpOn),
    Day("marked_lost_on", row => row.Record.MarkedLostOn))
{
    public override IQueryable<Row<Customer>> Query(CustomerSuccessContext context) =>
        from customer in context.Customers
        select new Row<Customer>
        {
            Record = customer,
            Own = (Guid)(object)customer.Id,
            CustomerId = customer.Id,
            ManagerId = customer.ManagerId,
            Member = context.Users.Where(member => member.Id == (Guid?)(object?)customer.ManagerId).Select(member => member.Email).FirstOrDefault(),
            Properties = context.CustomerProperties.Where(property => property.CustomerId == customer.Id).OrderBy(property => property.Name).ToList(),
        };

    public override async Task<IReadOnlyList<string>> HeadingsAsync(CustomerSuccessContext context, CancellationToken cancellationToken)
    {
        var names = await context.CustomerProperties.Select(property => property.Name).Distinct().ToListAsync(cancellationToken);
        return [.. await base.HeadingsAsync(context, cancellationToken), .. names.Order(StringComparer.Ordinal).Select(name => CustomerKind.Prefix + name)];
    }

    public override object? ValueOf(Row<Customer> line, string column) => CustomerKind.IsProperty(column)
        ? line.Properties.Find(property => property.Name == column[CustomerKind.Prefix.Length..])?.Value
        : base.ValueOf(line, column);

    public override IReadOnlyDictionary<string, Func<string, Guid?>> Stored => new Dictionary<string, Func<string, Guid?>>
    {
        [Record] = Identifier,
        // A property's key is that of its customer and its own name, which may have any sign in it.
        [nameof(CustomerProperty)] = key => Identifier(key.Split('/')[0]),
    };

    protected override Reach ReachOf(Viewer viewer) => viewer.ReadsEntries ? Reach.Everything : base.ReachOf(viewer);

    protected override IEnumerable<string> Visible(Row<Customer> row, bool isWhole, Viewer viewer) => viewer.Reads(row.ManagerId)
        ? base.Visible(row, isWhole, viewer).Concat(row.Properties.Select(property => CustomerKind.Prefix + property.Name))
        : ["id", "name"];

    protected override Task RemoveAsync(CustomerSuccessContext context, Row<Customer> row, CancellationToken cancellationToken)
    {
        context.RemoveRange(row.Properties);
        return base.RemoveAsync(context, row, cancellationToken);
    }
}
