using CustomerSuccess.Web.Api.Problems;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace CustomerSuccess.Web.Api.Bodies;

/// <summary>Refuses bodies that are too large, on every server alike.</summary>
/// <param name="Most">The most bytes.</param>
/// <param name="Setting">The setting that says so.</param>
internal sealed record BodyLimit(long Most, string Setting)
{
    /// <summary>How much more the server takes than we do: whom it stops, it leaves without an answer, and in the middle of sending.</summary>
    private const int Slack = 1024 * 1024;

    /// <summary>Returns the limit of the request's route, which the server keeps to as well, and refuses a body that says to be larger.</summary>
    /// <exception cref="ApiRefusedException">There are more bytes.</exception>
    public static BodyLimit Of(HttpContext context)
    {
        var options = context.RequestServices.GetRequiredService<IOptions<ApiOptions>>().Value;
        var limit = context.GetEndpoint()?.Metadata.GetMetadata<BulkBody>() is null ? new BodyLimit(options.LargestBody, "Api:LargestBody") : new BodyLimit(options.LargestBulk, "Api:LargestBulk");
        var told = context.Request.ContentLength ?? 0;
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } server)
        {
            server.MaxRequestBodySize = Math.Max(limit.Most, told) + Slack;
        }

        limit.Require(told);
        return limit;
    }

    /// <exception cref="ApiRefusedException">There are more bytes.</exception>
    public void Require(long bytes)
    {
        if (bytes > Most)
        {
            throw new ApiRefusedException(ApiRefusals.TooLarge.Saying($"Send at most {Most} bytes (setting {Setting}), for instance in several requests."));
        }
    }
}

/// <summary>Marks a route whose bodies are read from the disk, bit by bit, and may be large.</summary>
internal sealed class BulkBody
{
    public static readonly BulkBody Mark = new();

    private BulkBody()
    {
    }
}
