using System.Text.Json.Nodes;
using CustomerSuccess.Data.ChartMogul;
using CustomerSuccess.Domain.Billing;
using CustomerSuccess.Web.Api.Keys;

namespace CustomerSuccess.Web.ChartMogul;

/// <summary>The billing systems that records come from.</summary>
internal static class DataSourceRoutes
{
    /// <summary>The kind of system that all of them are.</summary>
    public const string System = "Custom";

    public static void Map(RouteGroupBuilder routes)
    {
        routes.MapGet("/data_sources", ListAsync);
        routes.MapPost("/data_sources", CreateAsync);
        routes.MapGet("/data_sources/{uuid}", FindAsync);
        routes.MapDelete("/data_sources/{uuid}", DeleteAsync);
    }

    public static DataSourceId Id(string uuid) => new(MogulUuid.InAddress(MogulUuid.Source, uuid, "Data source"));

    private static async Task<IResult> ListAsync(HttpRequest request, IApiCaller caller, DataSourceDesk desk, CancellationToken stop)
    {
        var query = new MogulQuery(request);
        query.RequireOnly("name", "system", "per_page", "cursor", "page");
        var sources = await desk.ListAsync(caller.Viewer, query.Text("name"), stop);
        var shown = query.Text("system") is null or System ? sources : [];
        return MogulJson.Answer(new JsonObject { ["data_sources"] = MogulJson.List(shown.Select(Shape)) });
    }

    private static async Task<IResult> CreateAsync(HttpContext context, IApiCaller caller, DataSourceDesk desk, CancellationToken stop)
    {
        var body = await MogulBody.ReadAsync(context);
        var source = await desk.CreateAsync(caller.Viewer, body.NeededText("name", "A name is required for each data source."), stop);
        return MogulJson.Answer(Shape(source), StatusCodes.Status201Created);
    }

    private static async Task<IResult> FindAsync(string uuid, IApiCaller caller, DataSourceDesk desk, CancellationToken stop) =>
        MogulJson.Answer(Shape(await desk.FindAsync(caller.Viewer, Id(uuid), stop)));

    private static async Task<IResult> DeleteAsync(string uuid, IApiCaller caller, DataSourceDesk desk, CancellationToken stop)
    {
        await desk.DeleteAsync(caller.Viewer, Id(uuid), stop);
        return Results.NoContent();
    }

    private static JsonObject Shape(DataSource source) => new()
    {
        ["uuid"] = MogulUuid.Text(MogulUuid.Source, source.Id.Value),
        ["name"] = source.Name,
        ["system"] = System,
        ["created_at"] = MogulJson.Instant(source.CreatedAt),
        ["status"] = "idle",
    };
}
