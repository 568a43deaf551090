using System.Text.Json.Nodes;
using CustomerSuccess.Data.ChartMogul;

namespace CustomerSuccess.Web.ChartMogul;

/// <summary>A customer as ChartMogul writes it.</summary>
internal static class CustomerShape
{
    public static JsonObject Of(CustomerEntry entry)
    {
        var (customer, billed) = (entry.Customer, entry.Billed);
        var source = billed?.DataSourceId is { } id ? MogulUuid.Text(MogulUuid.Source, id.Value) : null;
        var externalId = billed?.ExternalId ?? customer.ExternalId;
        return new JsonObject
        {
            ["uuid"] = MogulUuid.Text(MogulUuid.Customer, customer.Id.Value),
            ["external_id"] = externalId,
            ["name"] = customer.Name,
            ["email"] = billed?.Email ?? string.Empty,
            ["status"] = entry.Status switch { BilledStatus.Active => "Active", BilledStatus.Cancelled => "Cancelled", _ => "New Lead" },
            ["customer-since"] = MogulJson.Day(entry.CustomerSince),
            ["attributes"] = Attributes(entry),
            ["data_source_uuid"] = source,
            ["data_source_uuids"] = source is null ? [] : new JsonArray(source),
            ["external_ids"] = externalId is null ? [] : new JsonArray(externalId),
            ["company"] = billed?.Company ?? string.Empty,
            ["country"] = customer.Country,
            ["state"] = billed?.State,
            ["city"] = billed?.City,
            ["zip"] = billed?.Zip,
            ["lead_created_at"] = MogulJson.Instant(billed?.LeadCreatedAt),
            ["free_trial_started_at"] = MogulJson.Instant(billed?.FreeTrialStartedAt),
            ["address"] = new JsonObject { ["country"] = customer.Country, ["state"] = billed?.State, ["city"] = billed?.City, ["address_zip"] = billed?.Zip },
            ["mrr"] = entry.Mrr,
            ["arr"] = 12 * entry.Mrr,
            ["billing-system-url"] = null,
            ["chartmogul-url"] = null,
            ["billing-system-type"] = source is null ? null : DataSourceRoutes.System,
            ["currency"] = entry.Currency.Code,
            ["currency-sign"] = CurrencySigns.Of(entry.Currency),
            ["owner"] = entry.Owner,
            ["website_url"] = billed?.WebsiteUrl,
        };
    }

    public static JsonObject Attributes(CustomerEntry entry) => new()
    {
        ["tags"] = MogulJson.List(entry.Tags.Select(tag => (JsonNode?)tag)),
        ["stripe"] = new JsonObject(),
        ["clearbit"] = new JsonObject(),
        ["custom"] = Custom(entry),
    };

    public static JsonObject Custom(CustomerEntry entry) => new(entry.Custom.Select(property => KeyValuePair.Create(property.Name, CustomValues.Json(property.Value))));
}
