using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CustomerSuccess.Web.Api.Problems;

/// <summary>Writes refusals as problem details (RFC 9457).</summary>
internal sealed class ProblemErrors : IApiErrors
{
    public const string ContentType = "application/problem+json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        DictionaryKeyPolicy = null,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public Task WriteAsync(HttpContext context, ApiRefusal refusal)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(refusal);
        context.Response.StatusCode = refusal.Status;
        var trace = refusal.Status >= 500 ? Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier : null;
        var problem = new Problem("urn:customer-success:problem:" + refusal.Kind, refusal.Title, refusal.Status, refusal.Detail, context.Request.Path, refusal.Errors, trace);
        return context.Response.WriteAsJsonAsync(problem, Json, ContentType, context.RequestAborted);
    }
}

/// <summary>Problem details of RFC 9457.</summary>
/// <param name="Type">The kind of problem: <c>urn:customer-success:problem:</c> and a name that docs/api.md explains.</param>
/// <param name="Title">The kind in words.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Detail">What is wrong this time, and what to do.</param>
/// <param name="Instance">The path of the request.</param>
/// <param name="Errors">What is wrong with each field or parameter.</param>
/// <param name="Trace">What to look for in the log, when the fault is ours.</param>
internal sealed record Problem(
    string Type,
    string Title,
    int Status,
    string? Detail = null,
    string? Instance = null,
    IReadOnlyDictionary<string, string[]>? Errors = null,
    string? Trace = null);
