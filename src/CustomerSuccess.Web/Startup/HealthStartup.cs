using CustomerSuccess.Data;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CustomerSuccess.Web.Startup;

/// <summary>Whether the process runs (<c>/health/live</c>) and whether it can serve people (<c>/health/ready</c>).</summary>
internal static class HealthStartup
{
    private const string Ready = "ready";

    public static void AddHealth(this IServiceCollection services) => services.AddHealthChecks().AddCheck<RecordsCheck>("records", tags: [Ready]);

    public static void MapHealth(this WebApplication app)
    {
        // Nothing else is asked, so that a signed-in browser hears that the process lives though the records are away.
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous().ShortCircuit();
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(Ready) }).AllowAnonymous();
    }

    private sealed class RecordsCheck(IDbContextFactory<CustomerSuccessContext> contexts) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            await using var records = await contexts.CreateDbContextAsync(cancellationToken);
            return await records.Database.CanConnectAsync(cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("The records cannot be reached.");
        }
    }
}
