using System.Text.Json.Nodes;
using CustomerSuccess.Data.ChartMogul;
using CustomerSuccess.Domain.Billing;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Web.Api.Keys;

namespace CustomerSuccess.Web.ChartMogul;

/// <summary>Invoices with their line items and transactions: taken, listed, found and taken back.</summary>
internal static class InvoiceRoutes
{
    public static void Map(RouteGroupBuilder routes)
    {
        routes.MapPost("/import/customers/{uuid}/invoices", ImportAsync);
        routes.MapGet("/import/customers/{uuid}/invoices", ListOfCustomerAsync);
        routes.MapGet("/invoices", ListAsync);
        routes.MapPatch("/invoices", UpdateByNameAsync);
        routes.MapDelete("/invoices", DeleteByNameAsync);
        routes.MapGet("/invoices/{uuid}", FindAsync);
        routes.MapPatch("/invoices/{uuid}", UpdateAsync);
        routes.MapDelete("/invoices/{uuid}", DeleteAsync);
        routes.MapDelete("/data_sources/{source}/customers/{uuid}/invoices", DeleteAllAsync);
    }

    public static InvoiceId Id(string uuid) => new(MogulUuid.InAddress(MogulUuid.Invoice, uuid, "Invoice"));

    private static async Task<IResult> ImportAsync(string uuid, HttpContext context, IApiCaller caller, InvoiceImport import, InvoiceDesk desk, CancellationToken stop)
    {
        var customer = CustomerRoutes.Id(uuid);
        var invoices = await import.RunAsync(caller.Viewer, customer, InvoiceBody.Of(await MogulBody.ReadAsync(context)), stop);
        var views = await desk.FindAllAsync(caller.Viewer, [.. invoices.Select(invoice => invoice.Id)], stop);
        return MogulJson.Answer(new JsonObject { ["invoices"] = MogulJson.List(views.Select(view => InvoiceShape.Of(view, withCustomer: false))) }, StatusCodes.Status201Created);
    }

    private static async Task<IResult> ListOfCustomerAsync(string uuid, HttpRequest request, IApiCaller caller, InvoiceDesk desk, CancellationToken stop)
    {
        var query = new MogulQuery(request);
        query.RequireOnly("per_page", "cursor", "page", "external_id");
        var page = await desk.ListAsync(caller.Viewer, new InvoicesQuery(CustomerRoutes.Id(uuid), null, query.Text("external_id"), query.After, query.Count), stop);
        var answer = MogulPage.Of(query, page, "invoices", view => InvoiceShape.Of(view, withCustomer: false), Cursor);
        answer.Insert(0, "customer_uuid", uuid);
        return MogulJson.Answer(answer);
    }

    private static async Task<IResult> ListAsync(HttpRequest request, IApiCaller caller, InvoiceDesk desk, CancellationToken stop)
    {
        var query = new MogulQuery(request);
        query.RequireOnly("per_page", "cursor", "page", "external_id", "data_source_uuid", "customer_uuid", "validation_type");
        if (IsOfInvalid(query.Text("validation_type")))
        {
            return MogulJson.Answer(MogulPage.Of(query, new ListPage<InvoiceView>([], HasMore: false), "invoices", view => InvoiceShape.Of(view, withCustomer: true), Cursor));
        }

        var customer = query.Uuid("customer_uuid", MogulUuid.Customer) is { } id ? new CustomerId(id) : (CustomerId?)null;
        var page = await desk.ListAsync(caller.Viewer, new InvoicesQuery(customer, query.Source, query.Text("external_id"), query.After, query.Count), stop);
        return MogulJson.Answer(MogulPage.Of(query, page, "invoices", view => InvoiceShape.Of(view, withCustomer: true), Cursor));
    }

    private static async Task<IResult> FindAsync(string uuid, IApiCaller caller, InvoiceDesk desk, CancellationToken stop) =>
        MogulJson.Answer(InvoiceShape.Of(await desk.FindAsync(caller.Viewer, Id(uuid), stop), withCustomer: true));

    private static Task<IResult> UpdateAsync(string uuid, HttpContext context, IApiCaller caller, InvoiceDesk desk, CancellationToken stop) => ChangeAsync(context, Id(uuid), caller, desk, stop);

    private static async Task<IResult> UpdateByNameAsync(HttpContext context, IApiCaller caller, InvoiceDesk desk, CancellationToken stop) =>
        await ChangeAsync(context, await NamedAsync(context.Request, caller, desk, stop), caller, desk, stop);

    private static async Task<IResult> ChangeAsync(HttpContext context, InvoiceId id, IApiCaller caller, InvoiceDesk desk, CancellationToken stop)
    {
        var body = await MogulBody.ReadAsync(context);
        if (body.Values().Select(value => value.Name).FirstOrDefault(name => name is not ("date" or "due_date" or "currency")) is { } other)
        {
            throw body.Refusal(other, "Of an invoice, date, due_date and currency can be changed; of its lines and transactions, each by itself.");
        }

        var change = new InvoiceChange(body.Instant("date"), body.SentInstant("due_date"), body.Has("currency") ? body.NeededCurrency("currency") : null);
        return MogulJson.Answer(InvoiceShape.Of(await desk.UpdateAsync(caller.Viewer, id, change, stop), withCustomer: true));
    }

    private static async Task<IResult> DeleteAsync(string uuid, IApiCaller caller, InvoiceDesk desk, CancellationToken stop)
    {
        await desk.DeleteAsync(caller.Viewer, Id(uuid), stop);
        return Results.NoContent();
    }

    private static async Task<IResult> DeleteByNameAsync(HttpRequest request, IApiCaller caller, InvoiceDesk desk, CancellationToken stop)
    {
        await desk.DeleteAsync(caller.Viewer, await NamedAsync(request, caller, desk, stop), stop);
        return Results.NoContent();
    }

    private static async Task<InvoiceId> NamedAsync(HttpRequest request, IApiCaller caller, InvoiceDesk desk, CancellationToken stop)
    {
        var query = new MogulQuery(request);
        query.RequireOnly("data_source_uuid", "external_id");
        var page = await desk.ListAsync(caller.Viewer, new InvoicesQuery(null, query.NeededSource, query.NeededText("external_id"), null, 1), stop);
        return MogulQuery.OneOf(page.Items, "Invoice").Invoice.Id;
    }

    private static async Task<IResult> DeleteAllAsync(string source, string uuid, IApiCaller caller, InvoiceDesk desk, CancellationToken stop)
    {
        await desk.DeleteAllAsync(caller.Viewer, DataSourceRoutes.Id(source), CustomerRoutes.Id(uuid), stop);
        return Results.NoContent();
    }

    /// <summary>What could not be taken was refused when it came: there are no invalid invoices.</summary>
    private static bool IsOfInvalid(string? type) => type switch
    {
        null or "valid" or "all" => false,
        "invalid" => true,
        _ => throw new RecordRefusedException("validation_type", "The validation type is valid, invalid or all."),
    };

    private static string Cursor(InvoiceView view) => MogulQuery.PlaceOf(view.Invoice.Id.Value);
}
