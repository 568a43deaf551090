using CustomerSuccess.Domain.Churn;

namespace CustomerSuccess.Data.Imports.Kinds;

/// <summary>losses.csv: why customers left. That they left is read from subscriptions and purchases.</summary>
internal sealed class LossKind() : MatchedKind<CustomerLoss>("losses", Needed("id"), Needed("customer"), Needed("on"), Optional("reason"), Optional("note"))
{
    protected override CustomerLoss Read(ImportEntry entry, References references, ImportRun run)
    {
        var line = entry.First;
        var id = line.RecordName();
        return new CustomerLoss
        {
            Id = id.Own,
            ExternalId = id.External,
            CustomerId = references.Customer(line),
            On = line.Needed<DateOnly>("on", ImportValues.Day),
            ReasonId = references.Reason(line),
            Note = line.Text("note"),
        };
    }

    protected override string KeyOf(CustomerLoss record) => RecordName.Of(record.ExternalId, record.Id);

    protected override Task<IReadOnlyList<CustomerLoss>> StoredAsync(IReadOnlyList<CustomerLoss> read, CustomerSuccessContext context, CancellationToken cancellationToken) =>
        context.CustomerLosses.NamedAsync(read.Select(KeyOf), id => id, cancellationToken);

    protected override (string Column, RefusalReason Reason)? Clash(CustomerLoss stored, CustomerLoss read) =>
        stored.CustomerId == read.CustomerId ? null : ("customer", RefusalReason.BelongsToAnotherCustomer);

    protected override bool Apply(CustomerLoss stored, CustomerLoss read, CustomerSuccessContext context)
    {
        (stored.On, stored.ReasonId, stored.Note) = (read.On, read.ReasonId, read.Note);
        return false;
    }
}
