using System.Text.Json.Nodes;
using CustomerSuccess.Data.ChartMogul;
using CustomerSuccess.Web.Api.Keys;

namespace CustomerSuccess.Web.ChartMogul;

/// <summary>Payments and refunds of invoices.</summary>
internal static class TransactionRoutes
{
    public static void Map(RouteGroupBuilder routes)
    {
        routes.MapPost("/import/invoices/{uuid}/transactions", CreateAsync);
        routes.MapGet("/transactions", ListAsync);
        routes.MapPatch("/transactions", UpdateByNameAsync);
        routes.MapDelete("/transactions", DeleteByNameAsync);
        routes.MapGet("/transactions/{uuid}", FindAsync);
        routes.MapPatch("/transactions/{uuid}", UpdateAsync);
        routes.MapDelete("/transactions/{uuid}", DeleteAsync);
    }

    private static Guid Id(string uuid) => MogulUuid.InAddress(MogulUuid.Payment, uuid, "Transaction");

    private static async Task<IResult> CreateAsync(string uuid, HttpContext context, IApiCaller caller, PaymentDesk desk, CancellationToken stop)
    {
        var entry = InvoiceBody.PaymentOf(await MogulBody.ReadAsync(context));
        return MogulJson.Answer(Shape(await desk.CreateAsync(caller.Viewer, InvoiceRoutes.Id(uuid), entry, stop)), StatusCodes.Status201Created);
    }

    private static async Task<IResult> ListAsync(HttpRequest request, IApiCaller caller, PaymentDesk desk, CancellationToken stop) =>
        MogulJson.Answer(new JsonObject { ["transactions"] = MogulJson.List((await NamedAsync(request, caller, desk, stop)).Select(Shape)), ["cursor"] = null, ["has_more"] = false });

    private static async Task<IResult> FindAsync(string uuid, IApiCaller caller, PaymentDesk desk, CancellationToken stop) =>
        MogulJson.Answer(Shape(await desk.FindAsync(caller.Viewer, Id(uuid), stop)));

    private static Task<IResult> UpdateAsync(string uuid, HttpContext context, IApiCaller caller, PaymentDesk desk, CancellationToken stop) => ChangeAsync(context, Id(uuid), caller, desk, stop);

    private static async Task<IResult> UpdateByNameAsync(HttpContext context, IApiCaller caller, PaymentDesk desk, CancellationToken stop) =>
        await ChangeAsync(context, await OneAsync(context.Request, caller, desk, stop), caller, desk, stop);

    private static async Task<IResult> ChangeAsync(HttpContext context, Guid id, IApiCaller caller, PaymentDesk desk, CancellationToken stop)
    {
        var body = await MogulBody.ReadAsync(context);
        return MogulJson.Answer(Shape(await desk.UpdateAsync(caller.Viewer, id, there => InvoiceBody.Changed(there, body), stop)));
    }

    private static async Task<IResult> DeleteAsync(string uuid, IApiCaller caller, PaymentDesk desk, CancellationToken stop)
    {
        await desk.DeleteAsync(caller.Viewer, Id(uuid), stop);
        return Results.NoContent();
    }

    private static async Task<IResult> DeleteByNameAsync(HttpRequest request, IApiCaller caller, PaymentDesk desk, CancellationToken stop)
    {
        await desk.DeleteAsync(caller.Viewer, await OneAsync(request, caller, desk, stop), stop);
        return Results.NoContent();
    }

    private static async Task<Guid> OneAsync(HttpRequest request, IApiCaller caller, PaymentDesk desk, CancellationToken stop) =>
        MogulQuery.OneOf(await NamedAsync(request, caller, desk, stop), "Transaction").Payment.Id;

    private static Task<IReadOnlyList<PaymentView>> NamedAsync(HttpRequest request, IApiCaller caller, PaymentDesk desk, CancellationToken stop)
    {
        var query = new MogulQuery(request);
        query.RequireOnly("data_source_uuid", "external_id", "per_page", "cursor");
        return desk.ListAsync(caller.Viewer, query.NeededSource, query.NeededText("external_id"), stop);
    }

    private static JsonObject Shape(PaymentView view)
    {
        var shape = InvoiceShape.PaymentOf(view.Payment, view.Invoice);
        shape["invoice_uuid"] = MogulUuid.Text(MogulUuid.Invoice, view.Invoice.Id.Value);
        return shape;
    }
}
