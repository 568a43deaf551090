using System.Text.Json.Nodes;
using CustomerSuccess.Data.ChartMogul;
using CustomerSuccess.Domain.Revenue;
using CustomerSuccess.Web.Api.Keys;

namespace CustomerSuccess.Web.ChartMogul;

/// <summary>Subscriptions: listed, as billing knows them and as figures know them, and cancelled.</summary>
internal static class SubscriptionRoutes
{
    public static void Map(RouteGroupBuilder routes)
    {
        routes.MapGet("/import/customers/{uuid}/subscriptions", ListAsync);
        routes.MapPatch("/import/subscriptions/{uuid}", CancelAsync);
        routes.MapGet("/customers/{uuid}/subscriptions", ListFiguresAsync);
    }

    private static async Task<IResult> ListAsync(string uuid, HttpRequest request, IApiCaller caller, SubscriptionDesk desk, CancellationToken stop)
    {
        var query = new MogulQuery(request);
        query.RequireOnly("per_page", "cursor", "page");
        var page = await desk.ListAsync(caller.Viewer, CustomerRoutes.Id(uuid), query.After, query.Count, stop);
        var answer = MogulPage.Of(query, page, "subscriptions", Shape, Cursor);
        answer.Insert(0, "customer_uuid", uuid);
        return MogulJson.Answer(answer);
    }

    private static async Task<IResult> ListFiguresAsync(string uuid, HttpRequest request, IApiCaller caller, SubscriptionDesk desk, CancellationToken stop)
    {
        var query = new MogulQuery(request);
        query.RequireOnly("per_page", "cursor", "page");
        return MogulJson.Answer(MogulPage.Of(query, await desk.ListAsync(caller.Viewer, CustomerRoutes.Id(uuid), query.After, query.Count, stop), "entries", Figures, Cursor));
    }

    private static async Task<IResult> CancelAsync(string uuid, HttpContext context, IApiCaller caller, SubscriptionDesk desk, CancellationToken stop)
    {
        var id = new SubscriptionId(MogulUuid.InAddress(MogulUuid.Subscription, uuid, "Subscription"));
        var body = await MogulBody.ReadAsync(context);
        var view = body.IsList("cancellation_dates")
            ? await desk.CancelAsync(caller.Viewer, id, body.Instants("cancellation_dates"), isMore: false, stop)
            : await desk.CancelAsync(caller.Viewer, id, [body.Instant("cancelled_at") ?? throw body.Refusal("cancelled_at", "Send cancelled_at, or the list cancellation_dates.")], isMore: true, stop);
        var shape = Shape(view);
        shape["customer_uuid"] = MogulUuid.Text(MogulUuid.Customer, view.Rows[0].CustomerId.Value);
        return MogulJson.Answer(shape, StatusCodes.Status202Accepted);
    }

    private static string Cursor(SubscriptionView view) => MogulQuery.PlaceOf(view.Id.Value);

    private static JsonObject Shape(SubscriptionView view) => new()
    {
        ["external_id"] = view.ExternalId,
        ["uuid"] = MogulUuid.Text(MogulUuid.Subscription, view.Id.Value),
        ["cancellation_dates"] = MogulJson.List(view.CancelledAt.Select(instant => (JsonNode?)MogulJson.Instant(instant))),
        ["subscription_set_external_id"] = view.Billed?.SetExternalId,
        ["plan_uuid"] = MogulUuid.Text(MogulUuid.Plan, view.Plan.Id.Value),
        ["data_source_uuid"] = view.Billed is { } billed ? MogulUuid.Text(MogulUuid.Source, billed.DataSourceId.Value) : null,
    };

    private static JsonObject Figures(SubscriptionView view) => new()
    {
        ["external_id"] = view.ExternalId,
        ["subscription_set_external_id"] = view.Billed?.SetExternalId,
        ["quantity"] = view.Latest?.Quantity,
        ["uuid"] = MogulUuid.Text(MogulUuid.Subscription, view.Id.Value),
        ["mrr"] = view.Mrr,
        ["arr"] = 12 * view.Mrr,
        ["status"] = view.Mrr > 0 ? "active" : "inactive",
        ["plan"] = view.Plan.Name,
        ["billing-cycle"] = view.Latest?.Unit.ToString().ToLowerInvariant(),
        ["billing-cycle-count"] = view.Latest?.UnitCount,
        ["start-date"] = MogulJson.Day(view.Start),
        ["end-date"] = MogulJson.Day(view.End),
        ["currency"] = view.Currency.Code,
        ["currency-sign"] = CurrencySigns.Of(view.Currency),
    };
}
