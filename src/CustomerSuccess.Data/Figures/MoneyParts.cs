using CustomerSuccess.Data.Ledger;
using CustomerSuccess.Data.Revenue;
using CustomerSuccess.Domain.Revenue;

namespace CustomerSuccess.Data.Figures;

/// <summary>Whose recurring revenue moved in one way, with how much it moved.</summary>
internal sealed class MovementPart(ListSource source, MovementKind kind) : ListPart(source)
{
    private readonly MovementPass _pass = MovementPass.Over([source.Period], source.Picture, source.Policies, source.Slice);

    public override void Collect(LedgerBlock block, BlockActivity activity, int customer, List<ListedCustomer> into)
    {
        if (_pass.MovementOf(activity, customer) is var movement && movement.Kind == kind)
        {
            into.Add(new ListedCustomer(block, customer, 0, Math.Abs(movement.Change), null));
        }
    }
}

/// <summary>Who bought something that counts as expansion, with the last day and what they paid in all.</summary>
internal sealed class OneOffPart(ListSource source) : ListPart(source)
{
    private readonly DayRates _rates = new(source.Picture);

    public override void Collect(LedgerBlock block, BlockActivity activity, int customer, List<ListedCustomer> into)
    {
        var (day, isBuyer, sum) = (0, false, (long?)0);
        foreach (ref readonly var purchase in block.Purchases.Of(customer))
        {
            if (purchase.Kind is PurchaseKind.Ordinary || purchase.Day < Source.First || purchase.Day > Source.Last || Source.Slice.Subscriptions?.Includes(purchase) == false)
            {
                continue;
            }

            isBuyer |= purchase.AmountMinor >= 0;
            day = purchase.AmountMinor >= 0 ? purchase.Day : day;
            sum += _rates.Convert(purchase.AmountMinor, purchase.Currency, purchase.Day) * MrrAmount.PerMinorUnit;
        }

        if (isBuyer)
        {
            into.Add(new ListedCustomer(block, customer, day, sum, null));
        }
    }
}
