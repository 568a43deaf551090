using CustomerSuccess.Data.Imports;
using CustomerSuccess.Domain.Revenue;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Exports.Kinds;

/// <summary>Agreements, a line for each of their terms.</summary>
internal sealed class SubscriptionRows() : LinedRows<Subscription, TermLine>(
    "subscriptions",
    Text("id", line => RecordName.Of(line.Row.Record.ExternalId, line.Row.Own)),
    Reference("customer", line => RecordName.Of(line.Row.Customer, line.Row.Record.CustomerId.Value)),
    Reference("plan", line => RecordName.Of(line.Row.Plan, line.Row.Record.PlanId.Value)),
    Day("from", line => line.Term.From),
    Day("until", line => line.Term.Until),
    Amount("amount", line => (line.Term.AmountMinor, line.Term.Currency)),
    Text("currency", line => line.Term.Currency.Code),
    Name("unit", line => line.Term.Unit),
    Whole("unit_count", line => line.Term.UnitCount),
    Whole("quantity", line => line.Term.Quantity),
    Percent("discount", line => line.Term.DiscountBasisPoints),
    Name("kind", line => line.Term.Kind),
    Day("renews_on", line => line.Row.Record.RenewsOn))
{
    public override IReadOnlyList<string> PartColumns => ["from", "until", "amount", "currency", "unit", "unit_count", "quantity", "discount", "kind"];

    public override IQueryable<Row<Subscription>> Query(CustomerSuccessContext context) =>
        from subscription in context.Subscriptions.Include(subscription => subscription.Terms)
        join customer in context.Customers on subscription.CustomerId equals customer.Id
        join plan in context.Plans on subscription.PlanId equals plan.Id
        select new Row<Subscription>
        {
            Record = subscription,
            Own = (Guid)(object)subscription.Id,
            CustomerId = customer.Id,
            Customer = customer.ExternalId,
            ManagerId = customer.ManagerId,
            Plan = plan.ExternalId,
        };

    public override IReadOnlyDictionary<string, Func<string, Guid?>> Stored => new Dictionary<string, Func<string, Guid?>>
    {
        [Record] = Identifier,
        // Customer, subscription, first day.
        [nameof(SubscriptionTerm)] = key => Identifier(key.Split('/')[1]),
    };

    public override IEnumerable<TermLine> LinesOf(Row<Subscription> row) => row.Record.Terms.OrderBy(term => term.From).Select(term => new TermLine(row, term));

    protected override TermLine WholeOf(Row<Subscription> row) => new(row, null!);

    protected override (DateOnly From, DateOnly Until)? DaysOf(Subscription record) => record.Terms.Count == 0
        ? null
        : (record.Terms.Min(term => term.From), record.Terms.Max(term => term.Until ?? DateOnly.MaxValue));
}
