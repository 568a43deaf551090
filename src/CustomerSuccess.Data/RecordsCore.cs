using CustomerSuccess.Data.Changes;
using CustomerSuccess.Data.Members;
using CustomerSuccess.Domain.Members;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CustomerSuccess.Data;

/// <summary>What the records need on either database. The provider projects call it.</summary>
public static class RecordsCore
{
    public static IServiceCollection AddRecordsCore(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<ICurrentMember, CurrentMember>();
        services.TryAddSingleton<ChangeSignal>();
        services.TryAddSingleton<RecordsInterceptor>();
        services.TryAddSingleton<CommitInterceptor>();
        services.TryAddSingleton<RecordsStart>();
        return services;
    }

    public static IInterceptor[] RecordsInterceptors(this IServiceProvider services) =>
        [services.GetRequiredService<RecordsInterceptor>(), services.GetRequiredService<CommitInterceptor>()];
}
