using CustomerSuccess.Data.Repeats;
using CustomerSuccess.Domain.Keys;
using CustomerSuccess.Domain.Repeats;
using Microsoft.Extensions.DependencyInjection;

namespace CustomerSuccess.Data.Keys;

/// <summary>Registers the keys of the API, and what is remembered of requests with them.</summary>
public static class KeyServices
{
    public static IServiceCollection AddApiKeys(this IServiceCollection services)
    {
        services.AddSingleton<KeyUses>();
        services.AddHostedService(provider => provider.GetRequiredService<KeyUses>());
        services.AddSingleton<IApiKeyGate, ApiKeyGate>();
        services.AddSingleton<IApiKeyDesk, ApiKeyDesk>();
        services.AddSingleton<IRememberedRequests, RememberedRequests>();
        return services;
    }
}
