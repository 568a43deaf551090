using System.Globalization;
using System.Text.Json.Nodes;
using CustomerSuccess.Data.ChartMogul;
using CustomerSuccess.Domain.Billing;
using CustomerSuccess.Domain.ChartMogul;
using CustomerSuccess.Web.Api.Keys;

namespace CustomerSuccess.Web.ChartMogul;

/// <summary>What happens to subscriptions without an invoice.</summary>
internal static class EventRoutes
{
    public static void Map(RouteGroupBuilder routes)
    {
        routes.MapGet("/subscription_events", ListAsync);
        routes.MapPost("/subscription_events", CreateAsync);
        routes.MapPatch("/subscription_events", UpdateAsync);
        routes.MapDelete("/subscription_events", DeleteAsync);
    }

    private static async Task<IResult> ListAsync(HttpRequest request, IApiCaller caller, EventDesk desk, CancellationToken stop)
    {
        var query = new MogulQuery(request);
        query.RequireOnly("per_page", "cursor", "page", "data_source_uuid", "external_id", "customer_external_id", "event_type", "plan_external_id");
        var kind = query.Text("event_type") is { } text ? EventBody.KindOf(text) ?? throw new RecordRefusedException("event_type", $"There is no event type '{text}'.") : (SubscriptionEventKind?)null;
        var wanted = new EventsQuery(query.Source, query.Text("external_id"), query.Text("customer_external_id"), kind, query.Text("plan_external_id"), query.After, query.Count);
        return MogulJson.Answer(MogulPage.Of(query, await desk.ListAsync(caller.Viewer, wanted, stop), "subscription_events", Shape, view => MogulQuery.PlaceOf(view.Event.Id)));
    }

    private static async Task<IResult> CreateAsync(HttpContext context, IApiCaller caller, EventDesk desk, CancellationToken stop)
    {
        var body = EventBody.Within(await MogulBody.ReadAsync(context));
        return MogulJson.Answer(Shape(await desk.CreateAsync(caller.Viewer, EventBody.Of(body, null), stop)), StatusCodes.Status201Created);
    }

    private static async Task<IResult> UpdateAsync(HttpContext context, IApiCaller caller, EventDesk desk, CancellationToken stop)
    {
        var body = EventBody.Within(await MogulBody.ReadAsync(context));
        return MogulJson.Answer(Shape(await desk.UpdateAsync(caller.Viewer, EventBody.NameOf(body), there => EventBody.Of(body, there), stop)));
    }

    private static async Task<IResult> DeleteAsync(HttpContext context, IApiCaller caller, EventDesk desk, CancellationToken stop)
    {
        // The Ruby client names it in the address, the others in the body.
        var named = new MogulQuery(context.Request).Text("subscription_event[id]");
        var name = named is null ? EventBody.NameOf(EventBody.Within(await MogulBody.ReadAsync(context)))
            : long.TryParse(named, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? new EventName(number, default, null)
            : throw new RecordMissingException("Subscription event");
        await desk.DeleteAsync(caller.Viewer, name, stop);
        return Results.NoContent();
    }

    private static JsonObject Shape(EventView view)
    {
        var told = view.Event;
        return new JsonObject
        {
            ["id"] = told.Number,
            ["data_source_uuid"] = MogulUuid.Text(MogulUuid.Source, told.DataSourceId.Value),
            ["customer_external_id"] = view.CustomerExternalId,
            ["subscription_set_external_id"] = told.SetExternalId,
            ["subscription_external_id"] = told.SubscriptionExternalId,
            ["plan_external_id"] = told.PlanExternalId,
            ["event_date"] = MogulJson.Instant(told.DecidedAt),
            ["effective_date"] = MogulJson.Instant(told.EffectiveAt),
            ["event_type"] = EventBody.TextOf(told.Kind),
            ["external_id"] = told.ExternalId,
            ["errors"] = new JsonObject(),
            ["created_at"] = MogulJson.Instant(told.CreatedAt),
            ["quantity"] = told.Quantity,
            ["currency"] = told.Currency?.Code,
            ["amount_in_cents"] = told is { AmountMinor: { } amount, Currency: { } currency } ? Cents.OfMinor(amount, currency) : null,
            ["tax_amount_in_cents"] = told.Currency is { } taxed ? Cents.OfMinor(told.TaxMinor, taxed) : 0,
            ["event_order"] = told.EventOrder,
            ["retracted_event_id"] = told.RetractedExternalId,
        };
    }
}
