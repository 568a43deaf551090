using System.Text.Json.Nodes;
using CustomerSuccess.Data.ChartMogul;
using CustomerSuccess.Domain.Billing;
using CustomerSuccess.Domain.Revenue;
using CustomerSuccess.Web.Api.Keys;

namespace CustomerSuccess.Web.ChartMogul;

/// <summary>Groups of plans, by which reports are narrowed.</summary>
internal static class PlanGroupRoutes
{
    public static void Map(RouteGroupBuilder routes)
    {
        routes.MapGet("/plan_groups", ListAsync);
        routes.MapPost("/plan_groups", CreateAsync);
        routes.MapGet("/plan_groups/{uuid}", FindAsync);
        routes.MapGet("/plan_groups/{uuid}/plans", ListPlansAsync);
        routes.MapPatch("/plan_groups/{uuid}", UpdateAsync);
        routes.MapDelete("/plan_groups/{uuid}", DeleteAsync);
    }

    private static PlanGroupId Id(string uuid) => new(MogulUuid.InAddress(MogulUuid.PlanGroup, uuid, "Plan group"));

    private static async Task<IResult> ListAsync(HttpRequest request, IApiCaller caller, PlanGroupDesk desk, CancellationToken stop)
    {
        var query = new MogulQuery(request);
        query.RequireOnly("per_page", "cursor", "page");
        var page = await desk.ListAsync(caller.Viewer, query.After, query.Count, stop);
        return MogulJson.Answer(MogulPage.Of(query, page, "plan_groups", Shape, group => MogulQuery.PlaceOf(group.Id.Value)));
    }

    private static async Task<IResult> ListPlansAsync(string uuid, HttpRequest request, IApiCaller caller, PlanGroupDesk groups, PlanDesk plans, CancellationToken stop)
    {
        var query = new MogulQuery(request);
        query.RequireOnly("per_page", "cursor", "page");
        var group = await groups.FindAsync(caller.Viewer, Id(uuid), stop);
        var page = await plans.ListAsync(caller.Viewer, new PlanQuery(null, null, query.After, query.Count) { Group = group.Id }, stop);
        return MogulJson.Answer(MogulPage.Of(query, page, "plans", PlanRoutes.Shape, entry => MogulQuery.PlaceOf(entry.Plan.Id.Value)));
    }

    private static async Task<IResult> CreateAsync(HttpContext context, IApiCaller caller, PlanGroupDesk desk, CancellationToken stop)
    {
        var body = await MogulBody.ReadAsync(context);
        var name = body.NeededText("name", "A name is required for each plan group.");
        return MogulJson.Answer(Shape(await desk.CreateAsync(caller.Viewer, name, PlansOf(body), stop)), StatusCodes.Status201Created);
    }

    private static async Task<IResult> FindAsync(string uuid, IApiCaller caller, PlanGroupDesk desk, CancellationToken stop) =>
        MogulJson.Answer(Shape(await desk.FindAsync(caller.Viewer, Id(uuid), stop)));

    private static async Task<IResult> UpdateAsync(string uuid, HttpContext context, IApiCaller caller, PlanGroupDesk desk, CancellationToken stop)
    {
        var body = await MogulBody.ReadAsync(context);
        return MogulJson.Answer(Shape(await desk.UpdateAsync(caller.Viewer, Id(uuid), body.Text("name"), body.Value("plans") is null ? null : PlansOf(body), stop)));
    }

    private static async Task<IResult> DeleteAsync(string uuid, IApiCaller caller, PlanGroupDesk desk, CancellationToken stop)
    {
        await desk.DeleteAsync(caller.Viewer, Id(uuid), stop);
        return Results.NoContent();
    }

    private static List<PlanId> PlansOf(MogulBody body) => [.. body.Texts("plans").Select(plan => new PlanId(MogulUuid.InValue(MogulUuid.Plan, plan, "plans")))];

    private static JsonObject Shape(PlanGroup group) => new()
    {
        ["name"] = group.Name,
        ["uuid"] = MogulUuid.Text(MogulUuid.PlanGroup, group.Id.Value),
        ["plans_count"] = group.Plans.Count,
    };
}
