using CustomerSuccess.Data.ChartMogul;
using CustomerSuccess.Domain.Billing;
using CustomerSuccess.Domain.Revenue;

namespace CustomerSuccess.Web.ChartMogul;

/// <summary>Reads invoices, their lines and transactions from a body.</summary>
internal static class InvoiceBody
{
    private const int MostInvoices = 1_000;
    private const int MostUnits = 1_000_000;

    public static IReadOnlyList<InvoiceEntry> Of(MogulBody body)
    {
        var invoices = body.Objects("invoices");
        return invoices.Count is >= 1 and <= MostInvoices ? [.. invoices.Select(InvoiceOf)] : throw body.Refusal("invoices", $"Send 1 to {MostInvoices} invoices.");
    }

    public static PaymentEntry PaymentOf(MogulBody body)
    {
        var (isRefund, hasFailed) = (IsRefund(body), HasFailed(body));
        return new PaymentEntry(body.Text("external_id"), body.NeededInstant("date"), isRefund, hasFailed, body.Whole("amount_in_cents") is { } cents ? Math.Abs(cents) : null);
    }

    private static InvoiceEntry InvoiceOf(MogulBody body)
    {
        var lines = body.Objects("line_items");
        return new InvoiceEntry(
            body.NeededText("external_id", "An external ID is required for each invoice."),
            body.NeededInstant("date"),
            body.Instant("due_date"),
            body.NeededCurrency("currency"),
            body.Uuid("data_source_uuid", MogulUuid.Source) is { } source ? new DataSourceId(source) : null,
            lines.Count > 0 ? [.. lines.Select(LineOf)] : throw body.Refusal("line_items", "An invoice has at least one line item."),
            [.. body.Objects("transactions").Select(PaymentOf)]);
    }

    /// <summary>Returns a payment with what a body changes of it.</summary>
    public static PaymentEntry Changed(PaymentEntry there, MogulBody body) => new(
        body.Sent("external_id").Or(there.ExternalId),
        body.Instant("date") ?? there.At,
        body.Has("type") ? IsRefund(body) : there.IsRefund,
        body.Has("result") ? HasFailed(body) : there.HasFailed,
        body.Has("amount_in_cents") ? body.Whole("amount_in_cents") is { } cents ? Math.Abs(cents) : null : there.AmountCents);

    /// <summary>Reads a line that is sent by itself.</summary>
    public static LineEntry LineOf(MogulBody body)
    {
        var kind = KindOf(body);
        var line = new LineEntry
        {
            Kind = kind,
            AmountCents = body.NeededWhole("amount_in_cents"),
            ExternalId = body.Text("external_id"),
            Quantity = body.Whole("quantity", 0, MostUnits, 1),
            DiscountCents = body.Whole("discount_amount_in_cents") ?? 0,
            TaxCents = body.Whole("tax_amount_in_cents") ?? 0,
            FeesCents = body.Whole("transaction_fees_in_cents") ?? 0,
            FeesCurrency = body.CurrencyCode("transaction_fees_currency"),
            DiscountCode = body.Text("discount_code"),
            DiscountDescription = body.Text("discount_description", 500),
            AccountCode = body.Text("account_code"),
            Description = body.Text("description", 500),
            EventOrder = body.Value("event_order") is null ? null : body.Whole("event_order", int.MinValue + 1, int.MaxValue, 0),
        };
        return kind is InvoiceLineKind.OneTime ? line : WithService(line, body);
    }

    private static bool IsRefund(MogulBody body) => body.NeededText("type", "A type is required: payment or refund.") switch
    {
        "payment" => false,
        "refund" => true,
        _ => throw body.Refusal("type", "A transaction is a payment or a refund."),
    };

    private static bool HasFailed(MogulBody body) => body.NeededText("result", "A result is required: successful or failed.") switch
    {
        "successful" => false,
        "failed" => true,
        _ => throw body.Refusal("result", "A result is successful or failed."),
    };

    private static InvoiceLineKind KindOf(MogulBody body) => body.NeededText("type", "A type is required: subscription, one_time or trial.") switch
    {
        "subscription" => InvoiceLineKind.Subscription,
        "one_time" => InvoiceLineKind.OneTime,
        "trial" => InvoiceLineKind.Trial,
        _ => throw body.Refusal("type", "A line item is of the type subscription, one_time or trial."),
    };

    /// <summary>Reads how a line for a part of an interval changes the price.</summary>
    public static Proration ProrationOf(MogulBody body) => !body.Truth("prorated") ? Proration.None : body.Text("proration_type") switch
    {
        null or "differential" => Proration.Differential,
        "full" => Proration.Full,
        var type => throw body.Refusal("proration_type", $"The proration type '{type}' is not supported; differential and full are."),
    };

    private static LineEntry WithService(LineEntry line, MogulBody body)
    {
        var (start, end) = (body.NeededInstant("service_period_start"), body.NeededInstant("service_period_end"));
        return end < start ? throw body.Refusal("service_period_end", "The service period ends before it starts.") : line with
        {
            Plan = new PlanId(body.NeededUuid("plan_uuid", MogulUuid.Plan, "A plan is required for each subscription's line item.")),
            SubscriptionExternalId = body.NeededText("subscription_external_id", "The subscription's external ID is required."),
            SetExternalId = body.Text("subscription_set_external_id"),
            ServiceStart = start,
            ServiceEnd = end,
            CancelledAt = body.Instant("cancelled_at"),
            Proration = ProrationOf(body),
        };
    }
}
