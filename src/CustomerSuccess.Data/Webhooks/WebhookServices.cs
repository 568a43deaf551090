using CustomerSuccess.Domain.Webhooks;
using Microsoft.Extensions.DependencyInjection;

namespace CustomerSuccess.Data.Webhooks;

/// <summary>Registers the endpoints, the queue and the look-out for events.</summary>
public static class WebhookServices
{
    public static IServiceCollection AddWebhookRecords(this IServiceCollection services)
    {
        services.AddSingleton<IWebhookDesk, WebhookDesk>();
        services.AddSingleton<DueDeliveries>();
        services.AddSingleton<WebhookWatcher>();
        services.AddHostedService<WebhookWatch>();
        return services;
    }
}
