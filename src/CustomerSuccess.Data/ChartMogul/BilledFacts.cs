using CustomerSuccess.Domain.Billing;
using CustomerSuccess.Domain.ChartMogul;

namespace CustomerSuccess.Data.ChartMogul;

/// <summary>Reads invoice lines and events as what they say of a subscription.</summary>
internal static class BilledFacts
{
    public static BilledFact Of(InvoiceLine line, int index, DateTime start, DateTime end, Currency currency, BilledPlan plan, DateOnly from, DateOnly until)
    {
        var net = line.AmountMinor - line.TaxMinor;
        var isPart = line.Proration is not Proration.None;
        var price = isPart
            ? BilledPrice.Of(BilledPrice.OfWholeInterval(net, start, end, plan.Unit, plan.UnitCount), 0, line.Quantity, currency, plan.Unit, plan.UnitCount)
            : BilledPrice.Of(net, line.DiscountMinor, line.Quantity, currency, plan.Unit, plan.UnitCount);
        var order = line.EventOrder ?? index;
        return line.Kind is InvoiceLineKind.Trial ? new BilledFact.Tried(start, from, order, plan.PlanId, price, until)
            : line.Proration is Proration.Differential || net < 0 ? new BilledFact.Added(start, from, order, plan.PlanId, price)
            : new BilledFact.Priced(start, from, order, plan.PlanId, price);
    }

    /// <summary>Returns what an event says, or nothing when its plan is not known.</summary>
    public static BilledFact? Of(SubscriptionEvent happened, BilledPlan? plan, DateOnly on) => happened.Kind switch
    {
        SubscriptionEventKind.Cancelled or SubscriptionEventKind.CancellationScheduled => new BilledFact.Cancelled(happened.EffectiveAt, on),
        SubscriptionEventKind.Retracted => null,
        _ when plan is not null && happened.Currency is { } currency => new BilledFact.Priced(
            happened.EffectiveAt, on, happened.EventOrder ?? 0, plan.PlanId, BilledPrice.Of((happened.AmountMinor ?? 0) - happened.TaxMinor, 0, happened.Quantity, currency, plan.Unit, plan.UnitCount)),
        _ => null,
    };
}
