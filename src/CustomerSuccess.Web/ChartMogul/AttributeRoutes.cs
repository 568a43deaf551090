using System.Text.Json.Nodes;
using CustomerSuccess.Data.ChartMogul;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Web.Api.Keys;

namespace CustomerSuccess.Web.ChartMogul;

/// <summary>Tags and custom attributes, which are properties of the customer.</summary>
internal static class AttributeRoutes
{
    public static void Map(RouteGroupBuilder routes)
    {
        routes.MapGet("/customers/{uuid}/attributes", FindAsync);
        routes.MapPost("/customers/{uuid}/attributes/tags", AddTagsAsync);
        routes.MapDelete("/customers/{uuid}/attributes/tags", RemoveTagsAsync);
        routes.MapPost("/customers/attributes/tags", AddTagsByEmailAsync);
        routes.MapPost("/customers/{uuid}/attributes/custom", SetCustomAsync);
        routes.MapPut("/customers/{uuid}/attributes/custom", SetCustomAsync);
        routes.MapDelete("/customers/{uuid}/attributes/custom", RemoveCustomAsync);
        routes.MapPost("/customers/attributes/custom", SetCustomByEmailAsync);
    }

    private static async Task<IResult> FindAsync(string uuid, IApiCaller caller, CustomerDesk desk, CancellationToken stop) =>
        MogulJson.Answer(CustomerShape.Attributes(await desk.FindAsync(caller.Viewer, CustomerRoutes.Id(uuid), stop)));

    private static async Task<IResult> AddTagsAsync(string uuid, HttpContext context, IApiCaller caller, CustomerDesk desk, CancellationToken stop)
    {
        var tags = (await MogulBody.ReadAsync(context)).Texts("tags");
        return Tags(await desk.AttributesAsync(caller.Viewer, CustomerRoutes.Id(uuid), there => new CustomerValues { Tags = [.. there.Tags, .. tags] }, stop));
    }

    private static async Task<IResult> RemoveTagsAsync(string uuid, HttpContext context, IApiCaller caller, CustomerDesk desk, CancellationToken stop)
    {
        var tags = (await MogulBody.ReadAsync(context)).Texts("tags");
        return Tags(await desk.AttributesAsync(caller.Viewer, CustomerRoutes.Id(uuid), there => new CustomerValues { Tags = [.. there.Tags.Except(tags)] }, stop));
    }

    private static async Task<IResult> AddTagsByEmailAsync(HttpContext context, IApiCaller caller, CustomerDesk desk, CancellationToken stop)
    {
        var body = await MogulBody.ReadAsync(context);
        var tags = body.Texts("tags");
        return await ByEmailAsync(body, caller.Viewer, desk, there => new CustomerValues { Tags = [.. there.Tags, .. tags] }, stop);
    }

    private static async Task<IResult> SetCustomAsync(string uuid, HttpContext context, IApiCaller caller, CustomerDesk desk, CancellationToken stop)
    {
        var custom = Kept(CustomValues.Of(await MogulBody.ReadAsync(context)));
        var entry = await desk.AttributesAsync(caller.Viewer, CustomerRoutes.Id(uuid), _ => new CustomerValues { Custom = custom }, stop);
        return MogulJson.Answer(new JsonObject { ["custom"] = CustomerShape.Custom(entry) });
    }

    private static async Task<IResult> SetCustomByEmailAsync(HttpContext context, IApiCaller caller, CustomerDesk desk, CancellationToken stop)
    {
        var body = await MogulBody.ReadAsync(context);
        var custom = Kept(CustomValues.Of(body));
        return await ByEmailAsync(body, caller.Viewer, desk, _ => new CustomerValues { Custom = custom }, stop);
    }

    private static async Task<IResult> RemoveCustomAsync(string uuid, HttpContext context, IApiCaller caller, CustomerDesk desk, CancellationToken stop)
    {
        var custom = (await MogulBody.ReadAsync(context)).Texts("custom").Distinct(StringComparer.Ordinal).ToDictionary(key => key, _ => (string?)null, StringComparer.Ordinal);
        await desk.AttributesAsync(caller.Viewer, CustomerRoutes.Id(uuid), _ => new CustomerValues { Custom = Kept(custom) }, stop);
        return Results.NoContent();
    }

    private static async Task<IResult> ByEmailAsync(MogulBody body, Viewer viewer, CustomerDesk desk, Func<CustomerEntry, CustomerValues> change, CancellationToken stop)
    {
        var email = body.NeededText("email", "An email is required.");
        var found = await desk.ListAsync(viewer, new CustomersQuery(null, null, email, null, 1_000), stop);
        var changed = new List<JsonNode?>();
        foreach (var customer in found.Items)
        {
            changed.Add(CustomerShape.Of(await desk.AttributesAsync(viewer, customer.Customer.Id, change, stop)));
        }

        return changed.Count > 0 ? MogulJson.Answer(new JsonObject { ["entries"] = MogulJson.List(changed) }) : throw new RecordMissingException("Customer with this email");
    }

    private static IResult Tags(CustomerEntry entry) => MogulJson.Answer(new JsonObject { ["tags"] = CustomerShape.Attributes(entry)["tags"]!.DeepClone() });

    /// <summary>The name that tags are kept under is no attribute's.</summary>
    private static IReadOnlyDictionary<string, string?> Kept(IReadOnlyDictionary<string, string?> custom) =>
        custom.ContainsKey(CustomerEntry.TagsProperty) ? throw new RecordRefusedException("custom", $"'{CustomerEntry.TagsProperty}' is the name of the tags.") : custom;
}
