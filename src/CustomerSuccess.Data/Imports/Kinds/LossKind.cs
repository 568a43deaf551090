using CustomerSuccess.Domain.Churn;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Imports.Kinds;

/// <summary>losses.csv: why customers left. That they left is read from subscriptions and purchases.</summary>
internal sealed class LossKind() : MatchedKind<CustomerLoss>("losses", Needed("id"), Needed("customer"), Needed("on"), Optional("reason"), Optional("note"))
{
    protected override CustomerLoss Read(ImportEntry entry, References references, ImportRun run) => new()
    {
        Id = Guid.CreateVersion7(),
        ExternalId = entry.First.Needed("id", 200),
        CustomerId = references.Customer(entry.First),
        On = entry.First.Needed<DateOnly>("on", ImportValues.Day),
        ReasonId = references.Reason(entry.First),
        Note = entry.First.Text("note"),
    };

    protected override string KeyOf(CustomerLoss record) => record.ExternalId!;

    protected override async Task<IReadOnlyList<CustomerLoss>> StoredAsync(IReadOnlyList<CustomerLoss> read, CustomerSuccessContext context, CancellationToken cancellationToken)
    {
        var keys = read.Select(KeyOf).ToArray();
        return await context.CustomerLosses.Where(loss => keys.Contains(loss.ExternalId)).ToListAsync(cancellationToken);
    }

    protected override (string Column, RefusalReason Reason)? Clash(CustomerLoss stored, CustomerLoss read) =>
        stored.CustomerId == read.CustomerId ? null : ("customer", RefusalReason.BelongsToAnotherCustomer);

    protected override bool Apply(CustomerLoss stored, CustomerLoss read, CustomerSuccessContext context)
    {
        (stored.On, stored.ReasonId, stored.Note) = (read.On, read.ReasonId, read.Note);
        return false;
    }
}
