using System.Text.Json.Nodes;
using CustomerSuccess.Web.Api.Problems;

namespace CustomerSuccess.Web.ChartMogul;

/// <summary>Writes refusals as ChartMogul's clients read them: <c>code</c>, <c>message</c> and <c>param</c>, and <c>errors</c> by field.</summary>
internal sealed class MogulErrors : IApiErrors
{
    public Task WriteAsync(HttpContext context, ApiRefusal refusal)
    {
        context.Response.StatusCode = refusal.Status;
        var told = refusal.Detail ?? refusal.Title;
        var message = refusal.Status == StatusCodes.Status401Unauthorized ? "No valid API key provided. " + told : told;
        var body = new JsonObject { ["code"] = refusal.Status, ["message"] = message, ["param"] = refusal.Errors?.Keys.FirstOrDefault() };
        if (refusal.Errors is { } errors)
        {
            body["errors"] = new JsonObject(errors.Select(fault => KeyValuePair.Create(fault.Key, (JsonNode?)string.Join(' ', fault.Value))));
        }

        if (refusal.Status == StatusCodes.Status404NotFound)
        {
            body["error"] = message;
        }

        return MogulJson.WriteAsync(context.Response, body);
    }
}
