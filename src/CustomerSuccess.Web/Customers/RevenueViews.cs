using CustomerSuccess.Domain.Lifetime;
using CustomerSuccess.Domain.Revenue;
using CustomerSuccess.Web.Components;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Customers;

/// <summary>Puts what a customer pays into the user's words.</summary>
public sealed class RevenueViews(IStringLocalizer<RevenueSection> text, IDisplay display, MrrMonthsViews months, PredictionViews predictions, WhyNotWords reasons)
{
    private const string Nothing = "–";

    public RevenueView Of(CustomerFacts facts)
    {
        var (records, mrr) = (facts.Records, facts.Figures.Mrr);
        return new RevenueView(
            [.. records.Subscriptions.Select(one => Subscription(one, facts))],
            text["PerMonth"],
            mrr is { } amount ? display.Money(amount.MinorUnits, amount.Currency) : null,
            months.Of(facts),
            [.. records.Purchases.Select(Purchase)],
            records.PurchaseCount > records.Purchases.Count ? text["PurchasesMore", display.Number(records.Purchases.Count), display.Number(records.PurchaseCount)].Value : null,
            Lifetime(facts),
            predictions.Of(facts));
    }

    private SubscriptionView Subscription(Subscription subscription, CustomerFacts facts)
    {
        var today = facts.Today;
        var terms = subscription.Terms;
        var shown = terms.FindLast(term => term.From <= today && (term.Until is null || term.Until > today)) ?? terms.FindLast(term => term.From <= today) ?? terms.FirstOrDefault();
        var plan = facts.Records.PlanNames.GetValueOrDefault(subscription.PlanId) ?? Nothing;
        var isOver = shown?.Until <= today;
        return new SubscriptionView(
            shown is { Quantity: > 1 } ? text["PlanOf", $"\u2068{plan}\u2069", display.Number(shown.Quantity)] : plan,
            shown is null ? text["State.Empty"].Value : isOver ? text["State.Ended"].Value : shown.From > today ? text["State.Coming"].Value : State(shown),
            terms.Count > 0 ? display.Date(terms[0].From) : Nothing,
            shown?.Until is { } until ? display.Date(until.AddDays(-1)) : subscription.RenewsOn is { } renews ? display.Date(renews.AddDays(-1)) : text["GoesOn"],
            shown is null || isOver || shown.Kind is not TermKind.Paid || shown.From > today ? Nothing : PerMonth(shown, facts),
            [.. terms.AsEnumerable().Reverse().Select(term => new TermView(
                display.Date(term.From), term.Until is { } end ? display.Date(end.AddDays(-1)) : text["GoesOn"], Price(term), PerMonth(term, facts), State(term)))]);
    }

    private string PerMonth(SubscriptionTerm term, CustomerFacts facts)
    {
        var mrr = TermMrr.Of(term, facts.Policies.MonthLength);
        return display.Money(mrr.MinorUnits, mrr.Currency);
    }

    private string Price(SubscriptionTerm term)
    {
        var price = display.Money(new Money(term.AmountMinor, term.Currency));
        var every = term.UnitCount == 1 ? text["Every." + term.Unit] : text["EveryMany." + term.Unit, display.Number(term.UnitCount)];
        var whole = term.Quantity == 1 ? text["Price", price, every] : text["PriceOf", display.Number(term.Quantity), price, every];
        return term.DiscountBasisPoints == 0 ? whole : text["Discounted", whole, display.Percent(term.DiscountBasisPoints / 10_000m)];
    }

    private string? State(SubscriptionTerm term) => term.Kind is TermKind.Paid ? null : text["State." + term.Kind].Value;

    private PurchaseView Purchase(Purchase purchase) => new(
        display.Date(purchase.On),
        purchase.Description ?? string.Empty,
        text["Kind." + purchase.Kind],
        display.Money(new Money(purchase.AmountMinor, purchase.Currency)));

    private LifetimeView Lifetime(CustomerFacts facts)
    {
        var value = CustomerValue.Of(facts);
        var peers = facts.Lifetime;
        var numbers = value.Value is Figure.Defined && value.MonthlyMinor is Figure.Defined monthly && peers.LifetimeMonths is Figure.Defined lifetime
            ? Numbers(value, monthly.Value, lifetime.Value)
            : null;
        return new LifetimeView(
            value.Value is Figure.Defined worth ? display.Money(worth.Value, peers.Currency) : Nothing,
            value.Value is Figure.NotDefined missing ? reasons.Of(missing.Reason) : null,
            value.IsRecurring ? text["Lifetime.Recurring"] : text["Lifetime.Purchases"],
            numbers,
            facts.Records.Customer.Segment is { } segment ? text["Lifetime." + peers.Form + ".Segment", segment] : text["Lifetime." + peers.Form]);
    }

    private string Numbers(CustomerLifetimeValue value, decimal monthly, decimal lifetime) => value.IsRecurring
        ? text["Lifetime.RecurringNumbers", display.Money(monthly, value.Peers.Currency), display.Percent(value.Peers.GrossMargin, 0), display.Number(lifetime, 1)]
        : text[
            "Lifetime.PurchasesNumbers",
            value.AveragePurchaseMinor is Figure.Defined average ? display.Money(average.Value, value.Peers.Currency) : Nothing,
            display.Number(value.PurchasesPerMonth, 2),
            display.Number(lifetime, 1)];
}
