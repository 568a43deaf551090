using System.Text.Json.Nodes;
using CustomerSuccess.Data.ChartMogul;
using CustomerSuccess.Domain.Billing;
using CustomerSuccess.Domain.ChartMogul;

namespace CustomerSuccess.Web.ChartMogul;

/// <summary>Invoices, line items and transactions as ChartMogul writes them.</summary>
internal static class InvoiceShape
{
    public static JsonObject Of(InvoiceView view, bool withCustomer)
    {
        var invoice = view.Invoice;
        var shape = new JsonObject
        {
            ["uuid"] = MogulUuid.Text(MogulUuid.Invoice, invoice.Id.Value),
            ["external_id"] = invoice.ExternalId,
            ["date"] = MogulJson.Instant(invoice.IssuedAt),
            ["due_date"] = MogulJson.Instant(invoice.DueAt),
            ["currency"] = invoice.Currency.Code,
            ["data_source_uuid"] = MogulUuid.Text(MogulUuid.Source, invoice.DataSourceId.Value),
            ["errors"] = new JsonObject(),
            ["line_items"] = MogulJson.List(invoice.Lines.OrderBy(line => line.Position).Select(line => LineOf(line, view))),
            ["transactions"] = MogulJson.List(invoice.Payments.OrderBy(payment => payment.At).ThenBy(payment => payment.Id).Select(payment => PaymentOf(payment, invoice))),
        };
        if (withCustomer)
        {
            shape.Insert(1, "customer_uuid", MogulUuid.Text(MogulUuid.Customer, invoice.CustomerId.Value));
        }

        return shape;
    }

    public static JsonObject PaymentOf(Payment payment, Invoice invoice) => new()
    {
        ["uuid"] = MogulUuid.Text(MogulUuid.Payment, payment.Id),
        ["external_id"] = payment.ExternalId,
        ["type"] = payment.IsRefund ? "refund" : "payment",
        ["date"] = MogulJson.Instant(payment.At),
        ["result"] = payment.HasFailed ? "failed" : "successful",
        ["amount_in_cents"] = payment.AmountMinor is { } minor ? Cents.OfMinor(minor, invoice.Currency) : null,
        ["transaction_fees_in_cents"] = null,
        ["transaction_fees_currency"] = null,
    };

    public static JsonObject LineOf(InvoiceLine line, InvoiceView view)
    {
        var currency = view.Invoice.Currency;
        var shape = new JsonObject
        {
            ["uuid"] = MogulUuid.Text(MogulUuid.Line, line.Id),
            ["external_id"] = line.ExternalId,
            ["type"] = line.Kind switch { InvoiceLineKind.Subscription => "subscription", InvoiceLineKind.Trial => "trial", _ => "one_time" },
        };
        if (line.Kind is InvoiceLineKind.OneTime)
        {
            shape["description"] = line.Description;
        }
        else
        {
            var billed = view.Subscriptions.GetValueOrDefault(line.SubscriptionExternalId!);
            shape["subscription_uuid"] = billed is null ? null : MogulUuid.Text(MogulUuid.Subscription, billed.SubscriptionId.Value);
            shape["subscription_external_id"] = line.SubscriptionExternalId;
            shape["subscription_set_external_id"] = billed?.SetExternalId;
            shape["prorated"] = line.Proration is not Proration.None;
            shape["proration_type"] = line.Proration is Proration.None ? null : line.Proration.ToString().ToLowerInvariant();
            shape["service_period_start"] = MogulJson.Instant(line.ServiceStart);
            shape["service_period_end"] = MogulJson.Instant(line.ServiceEnd);
            shape["plan_uuid"] = line.PlanId is { } plan ? MogulUuid.Text(MogulUuid.Plan, plan.Value) : null;
            shape["cancelled_at"] = MogulJson.Instant(line.CancelledAt);
        }

        shape["amount_in_cents"] = Cents.OfMinor(line.AmountMinor, currency);
        shape["quantity"] = line.Quantity;
        shape["discount_code"] = line.DiscountCode ?? string.Empty;
        shape["discount_amount_in_cents"] = Cents.OfMinor(line.DiscountMinor, currency);
        shape["tax_amount_in_cents"] = Cents.OfMinor(line.TaxMinor, currency);
        shape["transaction_fees_in_cents"] = line.FeesCents;
        shape["account_code"] = line.AccountCode ?? string.Empty;
        shape["transaction_fees_currency"] = line.FeesCurrency;
        shape["discount_description"] = line.DiscountDescription;
        shape["event_order"] = line.EventOrder;
        return shape;
    }
}
