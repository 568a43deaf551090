using System.Text.Json.Nodes;
using CustomerSuccess.Data.ChartMogul;
using CustomerSuccess.Domain.Billing;
using CustomerSuccess.Domain.Revenue;
using CustomerSuccess.Web.Api.Keys;

namespace CustomerSuccess.Web.ChartMogul;

/// <summary>Plans with their billing intervals.</summary>
internal static class PlanRoutes
{
    private const int LongestInterval = 1_200;

    public static void Map(RouteGroupBuilder routes)
    {
        routes.MapGet("/plans", ListAsync);
        routes.MapPost("/plans", CreateAsync);
        routes.MapGet("/plans/{uuid}", FindAsync);
        routes.MapPatch("/plans/{uuid}", UpdateAsync);
        routes.MapDelete("/plans/{uuid}", DeleteAsync);
    }

    private static PlanId Id(string uuid) => new(MogulUuid.InAddress(MogulUuid.Plan, uuid, "Plan"));

    private static async Task<IResult> ListAsync(HttpRequest request, IApiCaller caller, PlanDesk desk, CancellationToken stop)
    {
        var query = new MogulQuery(request);
        query.RequireOnly("per_page", "cursor", "page", "data_source_uuid", "external_id", "system");
        var page = await desk.ListAsync(caller.Viewer, new PlanQuery(query.Source, query.Text("external_id"), query.After, query.Count), stop);
        return MogulJson.Answer(MogulPage.Of(query, page, "plans", Shape, entry => MogulQuery.PlaceOf(entry.Plan.Id.Value)));
    }

    private static async Task<IResult> CreateAsync(HttpContext context, IApiCaller caller, PlanDesk desk, CancellationToken stop)
    {
        var body = await MogulBody.ReadAsync(context);
        var source = new DataSourceId(body.NeededUuid("data_source_uuid", MogulUuid.Source, "A data source is required for each plan."));
        var name = body.NeededText("name", "A name is required for each plan.");
        var unit = UnitOf(body) ?? throw body.Refusal("interval_unit", "An interval unit is required: day, week, month or year.");
        var count = body.Has("interval_count") ? body.Whole("interval_count", 1, LongestInterval, 1) : throw body.Refusal("interval_count", "An interval count is required.");
        return MogulJson.Answer(Shape(await desk.CreateAsync(caller.Viewer, new NewPlan(source, body.Text("external_id"), name, unit, count), stop)), StatusCodes.Status201Created);
    }

    private static async Task<IResult> FindAsync(string uuid, IApiCaller caller, PlanDesk desk, CancellationToken stop) =>
        MogulJson.Answer(Shape(await desk.FindAsync(caller.Viewer, Id(uuid), stop)));

    private static async Task<IResult> UpdateAsync(string uuid, HttpContext context, IApiCaller caller, PlanDesk desk, CancellationToken stop)
    {
        var body = await MogulBody.ReadAsync(context);
        var count = body.Value("interval_count") is null ? (int?)null : body.Whole("interval_count", 1, LongestInterval, 1);
        return MogulJson.Answer(Shape(await desk.UpdateAsync(caller.Viewer, Id(uuid), new PlanChange(body.Text("name"), UnitOf(body), count), stop)), StatusCodes.Status202Accepted);
    }

    private static async Task<IResult> DeleteAsync(string uuid, IApiCaller caller, PlanDesk desk, CancellationToken stop)
    {
        await desk.DeleteAsync(caller.Viewer, Id(uuid), stop);
        return Results.NoContent();
    }

    private static BillingUnit? UnitOf(MogulBody body) => body.Text("interval_unit") switch
    {
        null => null,
        "day" => BillingUnit.Day,
        "week" => BillingUnit.Week,
        "month" => BillingUnit.Month,
        "year" => BillingUnit.Year,
        _ => throw body.Refusal("interval_unit", "An interval unit is day, week, month or year."),
    };

    public static JsonObject Shape(PlanEntry entry) => new()
    {
        ["external_id"] = entry.Billed?.ExternalId ?? entry.Plan.ExternalId,
        ["name"] = entry.Plan.Name,
        ["interval_count"] = entry.Billed?.UnitCount,
        ["interval_unit"] = entry.Billed?.Unit.ToString().ToLowerInvariant(),
        ["data_source_uuid"] = entry.Billed is { } billed ? MogulUuid.Text(MogulUuid.Source, billed.DataSourceId.Value) : null,
        ["uuid"] = MogulUuid.Text(MogulUuid.Plan, entry.Plan.Id.Value),
    };
}
