using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CustomerSuccess.Web.ChartMogul;

/// <summary>Writes answers. The names in them are ChartMogul's, letter by letter, and no policy turns them into others.</summary>
internal static class MogulJson
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Returns an answer with a status.</summary>
    public static IResult Answer(JsonNode body, int status = StatusCodes.Status200OK) => Results.Text(body.ToJsonString(Options), "application/json", statusCode: status);

    public static Task WriteAsync(HttpResponse response, JsonNode body)
    {
        response.ContentType = "application/json";
        return response.WriteAsync(body.ToJsonString(Options), response.HttpContext.RequestAborted);
    }

    /// <summary>Returns a list as JSON.</summary>
    public static JsonArray List(IEnumerable<JsonNode?> items) => new([.. items]);

    /// <summary>Returns an instant as ChartMogul writes it.</summary>
    public static string? Instant(DateTime? instant) => instant?.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Returns the start of a day as ChartMogul writes it in metrics.</summary>
    public static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd'T00:00:00+00:00'", System.Globalization.CultureInfo.InvariantCulture);
}
