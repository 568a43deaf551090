using CustomerSuccess.Data.ChartMogul;
using CustomerSuccess.Domain.Billing;
using CustomerSuccess.Domain.Revenue;

namespace CustomerSuccess.Web.ChartMogul;

/// <summary>Reads what a body changes of a line; what it does not speak of stays.</summary>
internal static class LineChange
{
    private const int MostUnits = 1_000_000;

    public static LineEntry Of(LineEntry there, MogulBody body)
    {
        if (body.Has("type"))
        {
            throw body.Refusal("type", "The type of a line item does not change; remove it and send another.");
        }

        var line = there with
        {
            AmountCents = body.Whole("amount_in_cents") ?? there.AmountCents,
            ExternalId = body.Sent("external_id").Or(there.ExternalId),
            Quantity = body.Whole("quantity", 0, MostUnits, there.Quantity),
            DiscountCents = body.Whole("discount_amount_in_cents") ?? there.DiscountCents,
            TaxCents = body.Whole("tax_amount_in_cents") ?? there.TaxCents,
            FeesCents = body.Whole("transaction_fees_in_cents") ?? there.FeesCents,
            FeesCurrency = body.Has("transaction_fees_currency") ? body.CurrencyCode("transaction_fees_currency") : there.FeesCurrency,
            DiscountCode = body.Sent("discount_code").Or(there.DiscountCode),
            DiscountDescription = body.Sent("discount_description", 500).Or(there.DiscountDescription),
            AccountCode = body.Sent("account_code").Or(there.AccountCode),
            Description = body.Sent("description", 500).Or(there.Description),
            EventOrder = body.Has("event_order") ? body.Value("event_order") is null ? null : body.Whole("event_order", int.MinValue + 1, int.MaxValue, 0) : there.EventOrder,
        };
        return there.Kind is InvoiceLineKind.OneTime ? line : WithService(line, body);
    }

    private static LineEntry WithService(LineEntry there, MogulBody body)
    {
        var (start, end) = (body.Instant("service_period_start") ?? there.ServiceStart, body.Instant("service_period_end") ?? there.ServiceEnd);
        return end < start ? throw body.Refusal("service_period_end", "The service period ends before it starts.") : there with
        {
            ServiceStart = start,
            ServiceEnd = end,
            Plan = body.Uuid("plan_uuid", MogulUuid.Plan) is { } plan ? new PlanId(plan) : there.Plan,
            SubscriptionExternalId = body.Text("subscription_external_id") ?? there.SubscriptionExternalId,
            SetExternalId = body.Text("subscription_set_external_id"),
            CancelledAt = body.SentInstant("cancelled_at").Or(there.CancelledAt),
            Proration = body.Has("prorated") || body.Has("proration_type") ? InvoiceBody.ProrationOf(body) : there.Proration,
        };
    }
}
