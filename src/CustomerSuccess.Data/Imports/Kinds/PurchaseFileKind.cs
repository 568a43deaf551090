using CustomerSuccess.Domain.Revenue;
using Microsoft.EntityFrameworkCore;
using Bought = CustomerSuccess.Domain.Revenue.PurchaseKind;

namespace CustomerSuccess.Data.Imports.Kinds;

/// <summary>purchases.csv: what was bought once.</summary>
internal sealed class PurchaseFileKind() : MatchedKind<Purchase>(
    "purchases", Needed("id"), Needed("customer"), Needed("on"), Needed("amount"), Needed("currency"), Optional("kind"), Optional("description"))
{
    protected override Purchase Read(ImportEntry entry, References references, ImportRun run)
    {
        var line = entry.First;
        var currency = line.Needed<Currency>("currency", ImportValues.Currency);
        return new Purchase
        {
            Id = PurchaseId.New(),
            ExternalId = line.Needed("id", 200),
            CustomerId = references.Customer(line),
            On = line.Needed<DateOnly>("on", ImportValues.Day),
            AmountMinor = line.Needed("amount", ImportValues.Amount(currency)),
            Currency = currency,
            Kind = line.Optional<Bought>("kind", ImportValues.Named) ?? Bought.Ordinary,
            Description = line.Text("description", 500),
        };
    }

    protected override string KeyOf(Purchase record) => record.ExternalId!;

    protected override async Task<IReadOnlyList<Purchase>> StoredAsync(IReadOnlyList<Purchase> read, CustomerSuccessContext context, CancellationToken cancellationToken)
    {
        var keys = read.Select(KeyOf).ToArray();
        return await context.Purchases.Where(purchase => keys.Contains(purchase.ExternalId)).ToListAsync(cancellationToken);
    }

    protected override (string Column, RefusalReason Reason)? Clash(Purchase stored, Purchase read) =>
        stored.CustomerId == read.CustomerId ? null : ("customer", RefusalReason.BelongsToAnotherCustomer);

    protected override bool Apply(Purchase stored, Purchase read, CustomerSuccessContext context)
    {
        (stored.On, stored.AmountMinor, stored.Currency, stored.Kind, stored.Description) = (read.On, read.AmountMinor, read.Currency, read.Kind, read.Description);
        return false;
    }
}
