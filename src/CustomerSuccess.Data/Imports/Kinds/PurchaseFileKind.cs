using CustomerSuccess.Data.Imports.Warnings;
using CustomerSuccess.Domain.Revenue;
using Bought = CustomerSuccess.Domain.Revenue.PurchaseKind;

namespace CustomerSuccess.Data.Imports.Kinds;

/// <summary>purchases.csv: what was bought once.</summary>
internal sealed class PurchaseFileKind() : MatchedKind<Purchase>(
    "purchases", Needed("id"), Needed("customer"), Needed("on"), Needed("amount"), Needed("currency"), Optional("kind"), Optional("description"))
{
    protected override Purchase Read(ImportEntry entry, References references, ImportRun run)
    {
        var line = entry.First;
        var id = line.RecordName();
        var currency = line.Needed<Currency>("currency", ImportValues.Currency);
        return new Purchase
        {
            Id = new PurchaseId(id.Own),
            ExternalId = id.External,
            CustomerId = references.Customer(line),
            On = line.Needed<DateOnly>("on", ImportValues.Day),
            AmountMinor = line.Needed("amount", ImportValues.Amount(currency)),
            Currency = currency,
            Kind = line.Optional<Bought>("kind", ImportValues.Named) ?? Bought.Ordinary,
            Description = line.Text("description", 500),
        };
    }

    protected override string KeyOf(Purchase record) => RecordName.Of(record.ExternalId, record.Id.Value);

    protected override Task<IReadOnlyList<Purchase>> StoredAsync(IReadOnlyList<Purchase> read, CustomerSuccessContext context, CancellationToken cancellationToken) =>
        context.Purchases.NamedAsync(read.Select(KeyOf), id => new PurchaseId(id), cancellationToken);

    protected override async Task WarnAsync(IReadOnlyList<(ImportEntry Entry, Purchase Record)> read, ImportRun run, Action<ImportWarning> warn, CancellationToken cancellationToken)
    {
        await run.Usual.LearnAsync(() => UsualAmounts.OfCustomersAsync([.. read.Select(one => one.Record.CustomerId).Distinct()], run.Context, cancellationToken));
        foreach (var (entry, purchase) in read.Where(one => one.Record.AmountMinor > 0))
        {
            run.Usual.Warn(entry.First, $"{purchase.CustomerId.Value} {purchase.Currency}", purchase.AmountMinor, purchase.Currency, warn);
        }
    }

    protected override (string Column, RefusalReason Reason)? Clash(Purchase stored, Purchase read) =>
        stored.CustomerId == read.CustomerId ? null : ("customer", RefusalReason.BelongsToAnotherCustomer);

    protected override bool Apply(Purchase stored, Purchase read, CustomerSuccessContext context)
    {
        (stored.On, stored.AmountMinor, stored.Currency, stored.Kind, stored.Description) = (read.On, read.AmountMinor, read.Currency, read.Kind, read.Description);
        return false;
    }
}
