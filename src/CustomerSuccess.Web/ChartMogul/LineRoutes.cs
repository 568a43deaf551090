using System.Text.Json.Nodes;
using CustomerSuccess.Data.ChartMogul;
using CustomerSuccess.Web.Api.Keys;

namespace CustomerSuccess.Web.ChartMogul;

/// <summary>Single lines of invoices, named by their identifier or by <c>data_source_uuid</c> and <c>external_id</c>.</summary>
internal static class LineRoutes
{
    public static void Map(RouteGroupBuilder routes)
    {
        routes.MapPost("/import/invoices/{uuid}/line_items", CreateAsync);
        routes.MapGet("/line_items", ListAsync);
        routes.MapPatch("/line_items", UpdateByNameAsync);
        routes.MapDelete("/line_items", DeleteByNameAsync);
        routes.MapGet("/line_items/{uuid}", FindAsync);
        routes.MapPatch("/line_items/{uuid}", UpdateAsync);
        routes.MapDelete("/line_items/{uuid}", DeleteAsync);
    }

    private static Guid Id(string uuid) => MogulUuid.InAddress(MogulUuid.Line, uuid, "Line item");

    private static async Task<IResult> CreateAsync(string uuid, HttpContext context, IApiCaller caller, LineDesk desk, CancellationToken stop)
    {
        var entry = InvoiceBody.LineOf(await MogulBody.ReadAsync(context));
        return MogulJson.Answer(Shape(await desk.CreateAsync(caller.Viewer, InvoiceRoutes.Id(uuid), entry, stop)), StatusCodes.Status201Created);
    }

    private static async Task<IResult> ListAsync(HttpRequest request, IApiCaller caller, LineDesk desk, CancellationToken stop) =>
        MogulJson.Answer(new JsonObject { ["line_items"] = MogulJson.List((await NamedAsync(request, caller, desk, stop)).Select(Shape)), ["cursor"] = null, ["has_more"] = false });

    private static async Task<IResult> FindAsync(string uuid, IApiCaller caller, LineDesk desk, CancellationToken stop) =>
        MogulJson.Answer(Shape(await desk.FindAsync(caller.Viewer, Id(uuid), stop)));

    private static async Task<IResult> UpdateAsync(string uuid, HttpContext context, IApiCaller caller, LineDesk desk, CancellationToken stop) =>
        MogulJson.Answer(Shape(await ChangedAsync(context, Id(uuid), caller, desk, stop)));

    private static async Task<IResult> UpdateByNameAsync(HttpContext context, IApiCaller caller, LineDesk desk, CancellationToken stop) =>
        MogulJson.Answer(Shape(await ChangedAsync(context, await OneAsync(context.Request, caller, desk, stop), caller, desk, stop)));

    private static async Task<IResult> DeleteAsync(string uuid, IApiCaller caller, LineDesk desk, CancellationToken stop)
    {
        await desk.DeleteAsync(caller.Viewer, Id(uuid), stop);
        return Results.NoContent();
    }

    private static async Task<IResult> DeleteByNameAsync(HttpRequest request, IApiCaller caller, LineDesk desk, CancellationToken stop)
    {
        await desk.DeleteAsync(caller.Viewer, await OneAsync(request, caller, desk, stop), stop);
        return Results.NoContent();
    }

    private static async Task<LineView> ChangedAsync(HttpContext context, Guid id, IApiCaller caller, LineDesk desk, CancellationToken stop)
    {
        var body = await MogulBody.ReadAsync(context);
        return await desk.UpdateAsync(caller.Viewer, id, there => LineChange.Of(there, body), stop);
    }

    private static async Task<Guid> OneAsync(HttpRequest request, IApiCaller caller, LineDesk desk, CancellationToken stop) =>
        MogulQuery.OneOf(await NamedAsync(request, caller, desk, stop), "Line item").Line.Id;

    private static Task<IReadOnlyList<LineView>> NamedAsync(HttpRequest request, IApiCaller caller, LineDesk desk, CancellationToken stop)
    {
        var query = new MogulQuery(request);
        query.RequireOnly("data_source_uuid", "external_id", "per_page", "cursor");
        return desk.ListAsync(caller.Viewer, query.NeededSource, query.NeededText("external_id"), stop);
    }

    private static JsonObject Shape(LineView view)
    {
        var shape = InvoiceShape.LineOf(view.Line, view.Of);
        shape["invoice_uuid"] = MogulUuid.Text(MogulUuid.Invoice, view.Of.Invoice.Id.Value);
        return shape;
    }
}
