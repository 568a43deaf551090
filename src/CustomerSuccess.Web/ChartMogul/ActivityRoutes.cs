using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using CustomerSuccess.Data.ChartMogul;
using CustomerSuccess.Domain.ChartMogul;
using CustomerSuccess.Web.Api.Keys;

namespace CustomerSuccess.Web.ChartMogul;

/// <summary>The movements of recurring revenue one by one.</summary>
internal static class ActivityRoutes
{
    private static readonly (MovementType Type, string Text, string Verb)[] Types =
    [
        (MovementType.NewBusiness, "new_biz", "purchased"),
        (MovementType.Expansion, "expansion", "expanded"),
        (MovementType.Contraction, "contraction", "reduced"),
        (MovementType.Churn, "churn", "cancelled"),
        (MovementType.Reactivation, "reactivation", "reactivated"),
    ];

    public static void Map(RouteGroupBuilder routes)
    {
        routes.MapGet("/activities", ListAsync);
        routes.MapGet("/customers/{uuid}/activities", ListOfCustomerAsync);
    }

    private static async Task<IResult> ListAsync(HttpRequest request, IApiCaller caller, ActivityReader activities, CancellationToken stop)
    {
        var query = new MogulQuery(request);
        query.RequireOnly("per_page", "cursor", "page", "start-date", "end-date", "type", "order");
        var isLatestFirst = query.Text("order") switch
        {
            null or "date" => false,
            "-date" => true,
            _ => throw new RecordRefusedException("order", "The order is date or -date."),
        };
        var wanted = new ActivitiesQuery(query.Day("start-date"), query.Day("end-date"), TypeOf(query.Text("type")), isLatestFirst, query.AfterPlace, query.Count);
        return MogulJson.Answer(Page(query, await activities.ListAsync(caller.Viewer, wanted, stop)));
    }

    private static async Task<IResult> ListOfCustomerAsync(string uuid, HttpRequest request, IApiCaller caller, ActivityReader activities, CancellationToken stop)
    {
        var query = new MogulQuery(request);
        query.RequireOnly("per_page", "cursor", "page");
        return MogulJson.Answer(Page(query, await activities.OfCustomerAsync(caller.Viewer, CustomerRoutes.Id(uuid), query.AfterPlace, query.Count, stop)));
    }

    /// <summary>Reads a type; none for all.</summary>
    public static MovementType? TypeOf(string? text) => text is null ? null
        : Array.Exists(Types, type => type.Text == text) ? Array.Find(Types, type => type.Text == text).Type
        : throw new RecordRefusedException("type", $"There is no activity type '{text}'.");

    private static JsonObject Page(MogulQuery query, ListPage<ActivityView> page) => MogulPage.Of(query, page, "entries", Shape, view => MogulQuery.PlaceOf(view.Place));

    /// <summary>Returns an activity as ChartMogul writes it.</summary>
    public static JsonObject Shape(ActivityView view)
    {
        var type = Array.Find(Types, one => one.Type == view.Activity.Type);
        return new JsonObject
        {
            ["description"] = $"{type.Verb} the {view.Plan.Name} plan",
            ["activity-mrr-movement"] = view.Activity.Change,
            ["activity-mrr"] = view.Activity.After,
            ["activity-arr"] = 12 * view.Activity.After,
            ["date"] = MogulJson.Day(view.Activity.On),
            ["type"] = type.Text,
            ["currency"] = view.Currency.Code,
            ["currency-sign"] = CurrencySigns.Of(view.Currency),
            ["subscription-external-id"] = view.BilledSubscription?.ExternalId ?? view.Subscription.ExternalId,
            ["subscription-set-external-id"] = view.BilledSubscription?.SetExternalId,
            ["plan-external-id"] = view.BilledPlan?.ExternalId ?? view.Plan.ExternalId,
            ["customer-name"] = view.Customer.Name,
            ["customer-uuid"] = MogulUuid.Text(MogulUuid.Customer, view.Customer.Id.Value),
            ["customer-external-id"] = view.Billed?.ExternalId ?? view.Customer.ExternalId,
            ["billing-connector-uuid"] = view.Billed?.DataSourceId is { } source ? MogulUuid.Text(MogulUuid.Source, source.Value) : null,
            ["uuid"] = IdOf(view).ToString("D"),
        };
    }

    /// <summary>An activity is worked out each time; its identifier is made of what it is, so that it stays the same while that does.</summary>
    private static Guid IdOf(ActivityView view) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{view.Customer.Id.Value}|{view.Activity.On:yyyyMMdd}|{view.Activity.Subscription.Value}"))).AsSpan(0, 16));
}
