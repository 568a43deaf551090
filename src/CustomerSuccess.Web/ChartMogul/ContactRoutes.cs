using System.Text.Json.Nodes;
using CustomerSuccess.Data.ChartMogul;
using CustomerSuccess.Domain.ChartMogul;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Web.Api.Keys;

namespace CustomerSuccess.Web.ChartMogul;

/// <summary>The people at customers.</summary>
internal static class ContactRoutes
{
    /// <summary>What ChartMogul keeps of a contact and we do not: sent, it is refused rather than lost.</summary>
    private static readonly string[] NotKept = ["position", "linked_in", "twitter", "notes", "custom"];

    public static void Map(RouteGroupBuilder routes)
    {
        routes.MapGet("/contacts", ListAsync);
        routes.MapPost("/contacts", CreateAsync);
        routes.MapGet("/contacts/{uuid}", FindAsync);
        routes.MapPatch("/contacts/{uuid}", UpdateAsync);
        routes.MapDelete("/contacts/{uuid}", DeleteAsync);
        routes.MapGet("/customers/{uuid}/contacts", ListOfCustomerAsync);
        routes.MapPost("/customers/{uuid}/contacts", CreateOfCustomerAsync);
    }

    private static ContactId Id(string uuid) => new(MogulUuid.InAddress(MogulUuid.Contact, uuid, "Contact"));

    private static async Task<IResult> ListAsync(HttpRequest request, IApiCaller caller, ContactDesk desk, CancellationToken stop)
    {
        var query = new MogulQuery(request);
        query.RequireOnly("per_page", "cursor", "page", "data_source_uuid", "customer_external_id", "email");
        return MogulJson.Answer(Page(query, await desk.ListAsync(caller.Viewer, new ContactsQuery(null, query.Source, query.Text("customer_external_id"), query.Text("email"), query.After, query.Count), stop)));
    }

    private static async Task<IResult> ListOfCustomerAsync(string uuid, HttpRequest request, IApiCaller caller, ContactDesk desk, CancellationToken stop)
    {
        var query = new MogulQuery(request);
        query.RequireOnly("per_page", "cursor", "page", "email");
        return MogulJson.Answer(Page(query, await desk.ListAsync(caller.Viewer, new ContactsQuery(CustomerRoutes.Id(uuid), null, null, query.Text("email"), query.After, query.Count), stop)));
    }

    private static async Task<IResult> CreateAsync(HttpContext context, IApiCaller caller, ContactDesk desk, CancellationToken stop)
    {
        var body = await MogulBody.ReadAsync(context);
        var customer = new CustomerId(body.NeededUuid("customer_uuid", MogulUuid.Customer, "A customer is required for each contact."));
        return MogulJson.Answer(Shape(await desk.CreateAsync(caller.Viewer, customer, ValuesOf(body), stop)), StatusCodes.Status201Created);
    }

    private static async Task<IResult> CreateOfCustomerAsync(string uuid, HttpContext context, IApiCaller caller, ContactDesk desk, CancellationToken stop)
    {
        var body = await MogulBody.ReadAsync(context);
        return MogulJson.Answer(Shape(await desk.CreateAsync(caller.Viewer, CustomerRoutes.Id(uuid), ValuesOf(body), stop)), StatusCodes.Status201Created);
    }

    private static async Task<IResult> FindAsync(string uuid, IApiCaller caller, ContactDesk desk, CancellationToken stop) =>
        MogulJson.Answer(Shape(await desk.FindAsync(caller.Viewer, Id(uuid), stop)));

    private static async Task<IResult> UpdateAsync(string uuid, HttpContext context, IApiCaller caller, ContactDesk desk, CancellationToken stop)
    {
        var body = await MogulBody.ReadAsync(context);
        return MogulJson.Answer(Shape(await desk.UpdateAsync(caller.Viewer, Id(uuid), ValuesOf(body), stop)));
    }

    private static async Task<IResult> DeleteAsync(string uuid, IApiCaller caller, ContactDesk desk, CancellationToken stop)
    {
        await desk.DeleteAsync(caller.Viewer, Id(uuid), stop);
        return Results.NoContent();
    }

    private static ContactValues ValuesOf(MogulBody body)
    {
        if (Array.Find(NotKept, name => body.Value(name) is not null) is { } other)
        {
            throw body.Refusal(other, $"Of a contact, '{other}' is not kept here; names, title, email and phone are.");
        }

        return new ContactValues(body.Sent("first_name", 100), body.Sent("last_name", 99), body.Sent("email", 320), body.Sent("phone", 50), body.Sent("title", 100), body.Sent("external_id"));
    }

    private static JsonObject Page(MogulQuery query, ListPage<ContactEntry> page) => MogulPage.Of(query, page, "entries", Shape, entry => MogulQuery.PlaceOf(entry.Contact.Id.Value));

    private static JsonObject Shape(ContactEntry entry) => new()
    {
        ["uuid"] = MogulUuid.Text(MogulUuid.Contact, entry.Contact.Id.Value),
        ["customer_uuid"] = MogulUuid.Text(MogulUuid.Customer, entry.Contact.CustomerId.Value),
        ["customer_external_id"] = entry.Customer?.ExternalId,
        ["data_source_uuid"] = entry.Customer?.DataSourceId is { } source ? MogulUuid.Text(MogulUuid.Source, source.Value) : null,
        ["external_id"] = entry.Contact.ExternalId,
        ["first_name"] = ContactName.FirstOf(entry.Name),
        ["last_name"] = ContactName.LastOf(entry.Name),
        ["position"] = null,
        ["title"] = entry.Contact.Role,
        ["email"] = entry.Contact.Email,
        ["phone"] = entry.Contact.Phone,
        ["linked_in"] = null,
        ["twitter"] = null,
        ["notes"] = null,
        ["custom"] = new JsonObject(),
    };
}
