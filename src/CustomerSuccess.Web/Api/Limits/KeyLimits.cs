using System.Globalization;
using System.Threading.RateLimiting;
using CustomerSuccess.Web.Api.Keys;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace CustomerSuccess.Web.Api.Limits;

/// <summary>Lets each key make so many requests a second; who makes more waits (429).</summary>
internal static class KeyLimits
{
    public static void AddKeyLimits(this IServiceCollection services)
    {
        services.AddSingleton<WrongKeys>().AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.OnRejected = (rejected, _) =>
            {
                var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var time) ? time : TimeSpan.FromSeconds(1);
                rejected.HttpContext.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
                return ValueTask.CompletedTask;
            };
        });

        // A service of its own, so that its timer ends with the application.
        services.AddSingleton(_ => PartitionedRateLimiter.Create<HttpContext, Guid>(LimitOf));
        services.AddOptions<RateLimiterOptions>().Configure<PartitionedRateLimiter<HttpContext>>((limiter, keys) => limiter.GlobalLimiter = keys);
    }

    private static RateLimitPartition<Guid> LimitOf(HttpContext context)
    {
        if (context.RequestServices.GetRequiredService<ApiCaller>().Admitted is not { } key)
        {
            return RateLimitPartition.GetNoLimiter(Guid.Empty);
        }

        var options = context.RequestServices.GetRequiredService<IOptions<ApiOptions>>().Value;
        return RateLimitPartition.GetTokenBucketLimiter(key.Key.Value, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = options.Burst,
            TokensPerPeriod = options.RequestsPerSecond,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
        });
    }
}
