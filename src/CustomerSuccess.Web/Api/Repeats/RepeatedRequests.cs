using System.Globalization;
using System.Text;
using CustomerSuccess.Domain.Keys;
using CustomerSuccess.Domain.Repeats;
using CustomerSuccess.Web.Api.Keys;
using CustomerSuccess.Web.Api.Problems;

namespace CustomerSuccess.Web.Api.Repeats;

/// <summary>Answers a request with an <c>Idempotency-Key</c> that was done before as it was answered then, without doing it again.</summary>
internal sealed class RepeatedRequests(RequestDelegate next)
{
    public const string Header = "Idempotency-Key";
    public const string ReplayedHeader = "Idempotency-Replayed";

    public async Task InvokeAsync(HttpContext context, ApiCaller caller, IRememberedRequests remembered)
    {
        var name = context.Request.Headers[Header].ToString().Trim();
        if (name.Length == 0 || context.GetEndpoint()?.Metadata.GetMetadata<RepeatableRoute>() is null)
        {
            await next(context);
            return;
        }

        if (name.Length > RememberedRequest.LongestName)
        {
            throw new ApiRefusedException(ApiRefusals.BadRequest.Saying($"{Header} has more than {RememberedRequest.LongestName} characters."));
        }

        var (key, asked) = (caller.Key.Key, await AskedText.HashAsync(context));
        if (await remembered.BeginAsync(key, name, asked, context.RequestAborted) is { } earlier)
        {
            await ReplayAsync(context, earlier, asked);
        }
        else
        {
            await DoAsync(context, remembered, key, name);
        }
    }

    private async Task DoAsync(HttpContext context, IRememberedRequests remembered, ApiKeyId key, string name)
    {
        var (body, answer) = (context.Response.Body, new MemoryStream());
        var isKept = false;
        try
        {
            context.Response.Body = answer;
            await next(context);
            if (context.Response.StatusCode < 400)
            {
                // Not cancelled with the request: what was done must be known when it is asked for again.
                await remembered.FinishAsync(key, name, KeptOf(context.Response, answer), CancellationToken.None);
                isKept = true;
            }
        }
        finally
        {
            context.Response.Body = body;
            if (!isKept)
            {
                await remembered.ForgetAsync(key, name, CancellationToken.None);
            }
        }

        answer.Position = 0;
        await answer.CopyToAsync(body, context.RequestAborted);
    }

    private static RememberedAnswer KeptOf(HttpResponse response, MemoryStream answer) =>
        new(response.StatusCode, response.ContentType, response.Headers.Location, Encoding.UTF8.GetString(answer.GetBuffer(), 0, (int)answer.Length));

    private static async Task ReplayAsync(HttpContext context, RememberedRequest earlier, string asked)
    {
        if (earlier.Asked != asked)
        {
            throw new ApiRefusedException(ApiRefusals.NameReused.Saying("Use another one: the first request had another method, address or body."));
        }

        if (earlier.Status is not { } status)
        {
            context.Response.Headers.RetryAfter = 1.ToString(CultureInfo.InvariantCulture);
            throw new ApiRefusedException(ApiRefusals.StillWorking.Saying("Send it again in a second, with the same Idempotency-Key."));
        }

        context.Response.StatusCode = status;
        context.Response.ContentType = earlier.ContentType;
        context.Response.Headers.Location = earlier.Location;
        context.Response.Headers[ReplayedHeader] = "true";
        if (earlier.Body is { Length: > 0 } body)
        {
            await context.Response.WriteAsync(body, context.RequestAborted);
        }
    }
}
