using CustomerSuccess.Domain.Changes;
using CustomerSuccess.Domain.Members;

namespace CustomerSuccess.Web.Api.Problems;

/// <summary>Ends whatever goes wrong under the addresses of programs in the shape that these read, never in a page.</summary>
internal sealed class ApiErrors(RequestDelegate next, IEnumerable<ApiSurface> surfaces, ILogger<ApiErrors> log)
{
    private readonly ApiSurface[] _surfaces = [.. surfaces];

    public async Task InvokeAsync(HttpContext context)
    {
        if (Array.Find(_surfaces, one => context.Request.Path.StartsWithSegments(one.Prefix)) is not { } surface)
        {
            await next(context);
            return;
        }

        // Figures change with every entry; an answer may be kept only to be asked for again.
        context.Response.Headers.CacheControl = "private, no-cache";
        var refusal = await RefusalAsync(context);
        if (refusal is not null && !context.Response.HasStarted)
        {
            await surface.Errors.WriteAsync(context, refusal);
        }
    }

    private async Task<ApiRefusal?> RefusalAsync(HttpContext context)
    {
        try
        {
            AddressLetters.Check(context.Request);
            await next(context);
            return IsBare(context.Response) ? StatusRefusals.Of(context) : null;
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody waits for the answer.
            return null;
        }
        catch (Exception fault) when (!context.Response.HasStarted)
        {
            return Of(fault);
        }
    }

    private ApiRefusal Of(Exception fault)
    {
        switch (fault)
        {
            case ApiRefusedException refused:
                return refused.Refusal;
            case NotAllowedException:
                return ApiRefusals.NotAllowed.Saying("The roles of the key's member, or the key's scopes, do not allow it.");
            case RecordConflictException:
                return ApiRefusals.Conflict.Saying("Somebody else has changed the record. Read it again.");
            case BadHttpRequestException bad:
                return ApiRefusals.Of(bad.StatusCode);
            case OverflowException or AggregateException { InnerException: OverflowException }:
                // Each value was taken, and together they are more than 64 bits hold.
                ApiLog.Failed(log, fault);
                return ApiRefusals.AmountsTooLarge.Saying("An amount, or a sum of amounts, has more than 18 digits. Look for an amount or an exchange rate with zeros too many.");
            default:
                ApiLog.Failed(log, fault);
                return ApiRefusals.Fault.Saying("Send it again; when it fails again, tell an administrator the trace, which the log has.");
        }
    }

    private static bool IsBare(HttpResponse response) =>
        response is { HasStarted: false, StatusCode: >= 400, ContentLength: null or 0 } && string.IsNullOrEmpty(response.ContentType);
}
