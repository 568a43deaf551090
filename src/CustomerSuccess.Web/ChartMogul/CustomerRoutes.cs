using System.Text.Json.Nodes;
using CustomerSuccess.Data.ChartMogul;
using CustomerSuccess.Domain.Billing;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Web.Api.Keys;

namespace CustomerSuccess.Web.ChartMogul;

/// <summary>Customers: made, listed, found, searched by address, changed and removed.</summary>
internal static class CustomerRoutes
{
    public static void Map(RouteGroupBuilder routes)
    {
        routes.MapGet("/customers", ListAsync);
        routes.MapPost("/customers", CreateAsync);
        routes.MapGet("/customers/search", SearchAsync);
        routes.MapGet("/customers/{uuid}", FindAsync);
        routes.MapPatch("/customers/{uuid}", UpdateAsync);
        routes.MapDelete("/customers/{uuid}", DeleteAsync);
    }

    public static CustomerId Id(string uuid) => new(MogulUuid.InAddress(MogulUuid.Customer, uuid, "Customer"));

    private static async Task<IResult> ListAsync(HttpRequest request, IApiCaller caller, CustomerDesk desk, CancellationToken stop)
    {
        var query = new MogulQuery(request);
        query.RequireOnly("per_page", "cursor", "page", "data_source_uuid", "external_id", "status", "system");
        var wanted = new CustomersQuery(query.Source, query.Text("external_id"), null, query.After, query.Count) { Status = StatusOf(query.Text("status")), IsOfAnySource = IsOfAnySource(query.Text("system")) };
        return MogulJson.Answer(Page(query, await desk.ListAsync(caller.Viewer, wanted, stop)));
    }

    /// <summary>Nobody here is past due or a lead that is worked on: a list of these would be empty, and is refused rather than taken for the truth.</summary>
    private static BilledStatus? StatusOf(string? text) => text switch
    {
        null => null,
        "Active" => BilledStatus.Active,
        "Cancelled" => BilledStatus.Cancelled,
        "New_Lead" or "New Lead" => BilledStatus.Lead,
        _ => throw new RecordRefusedException("status", $"The status '{text}' is not kept here; Active, Cancelled and New_Lead are."),
    };

    /// <summary>Every data source is of our one system.</summary>
    private static bool IsOfAnySource(string? system) => system switch
    {
        null => false,
        DataSourceRoutes.System => true,
        _ => throw new RecordRefusedException("system", $"Every data source is of the system '{DataSourceRoutes.System}'."),
    };

    private static async Task<IResult> SearchAsync(HttpRequest request, IApiCaller caller, CustomerDesk desk, CancellationToken stop)
    {
        var query = new MogulQuery(request);
        query.RequireOnly("per_page", "cursor", "page", "email");
        var page = await desk.ListAsync(caller.Viewer, new CustomersQuery(null, null, query.NeededText("email"), query.After, query.Count), stop);
        return page.Items.Count > 0 || query.After is not null ? MogulJson.Answer(Page(query, page)) : throw new RecordMissingException("Customer with this email");
    }

    private static async Task<IResult> CreateAsync(HttpContext context, IApiCaller caller, CustomerDesk desk, CancellationToken stop)
    {
        var body = await MogulBody.ReadAsync(context);
        var source = new DataSourceId(body.NeededUuid("data_source_uuid", MogulUuid.Source, "A data source is required for each customer."));
        var externalId = body.NeededText("external_id", "An external ID is required for each customer.");
        var values = ValuesOf(body);
        // A lead without a name is called by the company, the address or the external name; null would empty it.
        var entry = await desk.CreateAsync(caller.Viewer, source, externalId, values.Name.Value is null ? values with { Name = default } : values, stop);
        return MogulJson.Answer(CustomerShape.Of(entry), StatusCodes.Status201Created);
    }

    private static async Task<IResult> FindAsync(string uuid, IApiCaller caller, CustomerDesk desk, CancellationToken stop) =>
        MogulJson.Answer(CustomerShape.Of(await desk.FindAsync(caller.Viewer, Id(uuid), stop)));

    private static async Task<IResult> UpdateAsync(string uuid, HttpContext context, IApiCaller caller, CustomerDesk desk, CancellationToken stop)
    {
        var body = await MogulBody.ReadAsync(context);
        return MogulJson.Answer(CustomerShape.Of(await desk.UpdateAsync(caller.Viewer, Id(uuid), ValuesOf(body), stop)));
    }

    private static async Task<IResult> DeleteAsync(string uuid, IApiCaller caller, CustomerDesk desk, CancellationToken stop)
    {
        await desk.DeleteAsync(caller.Viewer, Id(uuid), stop);
        return Results.NoContent();
    }

    private static JsonObject Page(MogulQuery query, ListPage<CustomerEntry> page) => MogulPage.Of(query, page, "entries", CustomerShape.Of, entry => MogulQuery.PlaceOf(entry.Customer.Id.Value));

    private static CustomerValues ValuesOf(MogulBody body)
    {
        var attributes = body.Object("attributes");
        return new CustomerValues
        {
            Name = body.Sent("name"),
            Email = body.Sent("email", 320),
            Company = body.Sent("company"),
            Country = body.Sent("country"),
            State = body.Sent("state"),
            City = body.Sent("city"),
            Zip = body.Sent("zip", 50),
            WebsiteUrl = body.Sent("website_url", 500),
            Owner = body.Sent("owner", 320),
            LeadCreatedAt = body.SentInstant("lead_created_at"),
            FreeTrialStartedAt = body.SentInstant("free_trial_started_at"),
            Tags = attributes?.Value("tags") is null ? null : attributes.Texts("tags"),
            Custom = attributes?.Value("custom") is null ? new Dictionary<string, string?>() : CustomValues.Of(attributes),
        };
    }
}
