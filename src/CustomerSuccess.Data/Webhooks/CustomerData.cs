using CustomerSuccess.Domain.Customers;

namespace CustomerSuccess.Data.Webhooks;

/// <summary>What payloads say of a customer.</summary>
internal static class CustomerData
{
    public static Dictionary<string, object?> Of(CustomerId id, string name, string? externalId) => new() { ["id"] = id.Value, ["external_id"] = externalId, ["name"] = name };
}
