using CustomerSuccess.Data.ChartMogul;
using CustomerSuccess.Domain.Billing;
using CustomerSuccess.Domain.ChartMogul;

namespace CustomerSuccess.Web.ChartMogul;

/// <summary>Reads subscription events from a body.</summary>
internal static class EventBody
{
    private static readonly (SubscriptionEventKind Kind, string Text)[] Kinds =
    [
        (SubscriptionEventKind.Start, "subscription_start"),
        (SubscriptionEventKind.StartScheduled, "subscription_start_scheduled"),
        (SubscriptionEventKind.Updated, "subscription_updated"),
        (SubscriptionEventKind.UpdateScheduled, "subscription_update_scheduled"),
        (SubscriptionEventKind.Cancelled, "subscription_cancelled"),
        (SubscriptionEventKind.CancellationScheduled, "subscription_cancellation_scheduled"),
        (SubscriptionEventKind.Retracted, "subscription_event_retracted"),
    ];

    public static SubscriptionEventKind? KindOf(string text) => Kinds.Where(kind => kind.Text == text).Select(kind => (SubscriptionEventKind?)kind.Kind).FirstOrDefault();

    public static string TextOf(SubscriptionEventKind kind) => Array.Find(Kinds, one => one.Kind == kind).Text;

    /// <summary>Returns the event within the body; clients send it under its name.</summary>
    public static MogulBody Within(MogulBody body) => body.Object("subscription_event") ?? body;

    public static EventName NameOf(MogulBody body) => body.Whole("id") is { } number
        ? new EventName(number, default, null)
        : new EventName(
            null,
            new DataSourceId(body.NeededUuid("data_source_uuid", MogulUuid.Source, "Send id, or data_source_uuid and external_id.")),
            body.NeededText("external_id", "Send id, or data_source_uuid and external_id."));

    /// <summary>Returns the event that was sent, over the one that is there.</summary>
    public static EventEntry Of(MogulBody body, SubscriptionEvent? there)
    {
        var type = body.Text("event_type");
        var kind = type is null ? there?.Kind ?? throw body.Refusal("event_type", "An event type is required.") : KindOf(type) ?? throw body.Refusal("event_type", $"There is no event type '{type}'.");
        var (currency, amount) = PriceOf(body, there, kind);
        return new EventEntry(
            there?.DataSourceId ?? new DataSourceId(body.NeededUuid("data_source_uuid", MogulUuid.Source, "A data source is required.")),
            body.Text("external_id") ?? there?.ExternalId,
            there is null ? body.NeededText("customer_external_id", "The customer's external ID is required.") : string.Empty,
            there?.SubscriptionExternalId ?? body.NeededText("subscription_external_id", "The subscription's external ID is required."),
            kind,
            body.Instant("event_date") ?? there?.DecidedAt ?? throw body.Refusal("event_date", "This is required."),
            body.Instant("effective_date") ?? there?.EffectiveAt ?? throw body.Refusal("effective_date", "This is required."),
            body.Text("subscription_set_external_id") ?? there?.SetExternalId,
            body.Text("plan_external_id") ?? there?.PlanExternalId ?? (IsPriced(kind) ? throw body.Refusal("plan_external_id", "The plan's external ID is required.") : null),
            currency,
            amount,
            body.Whole("tax_amount_in_cents") ?? (there is { Currency: { } taxed } ? Cents.OfMinor(there.TaxMinor, taxed) : 0),
            body.Whole("quantity", 0, 1_000_000, there?.Quantity ?? 1),
            body.Value("event_order") is null ? there?.EventOrder : body.Whole("event_order", int.MinValue + 1, int.MaxValue, 0),
            body.Text("retracted_event_id") ?? there?.RetractedExternalId ?? (kind is SubscriptionEventKind.Retracted ? throw body.Refusal("retracted_event_id", "Name the event that is taken back.") : null));
    }

    private static (Currency? Currency, long? Cents) PriceOf(MogulBody body, SubscriptionEvent? there, SubscriptionEventKind kind)
    {
        var currency = body.Text("currency") is not null ? body.NeededCurrency("currency") : there?.Currency;
        var amount = body.Whole("amount_in_cents") ?? (there is { AmountMinor: { } minor, Currency: { } known } ? Cents.OfMinor(minor, known) : (long?)null);
        return !IsPriced(kind) ? (currency, amount)
            : currency is null ? throw body.Refusal("currency", "A currency is required.")
            : amount is null or < 0 ? throw body.Refusal("amount_in_cents", "An amount of at least 0 is required.")
            : (currency, amount);
    }

    private static bool IsPriced(SubscriptionEventKind kind) =>
        kind is SubscriptionEventKind.Start or SubscriptionEventKind.StartScheduled or SubscriptionEventKind.Updated or SubscriptionEventKind.UpdateScheduled;
}
