using CustomerSuccess.Data.Exports;
using CustomerSuccess.Data.Generated;
using CustomerSuccess.Data.Imports.Jobs;
using CustomerSuccess.Data.Imports.Mappings;
using CustomerSuccess.Data.Imports.Undo;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CustomerSuccess.Data.Imports;

/// <summary>Registers imports and made-up companies.</summary>
public static class ImportServices
{
    public static IServiceCollection AddImports(this IServiceCollection services) => services
        .AddSingleton<Importer>()
        .AddSingleton<Exporter>()
        .AddSingleton<SavedMappings>()
        .AddSingleton<CompanyWriter>()
        .AddSingleton<DemonstrationCompany>();

    /// <summary>Works on files that are sent by browsers, in the background.</summary>
    /// <param name="services">The services.</param>
    /// <param name="storage">Says where the files are kept until they are in.</param>
    public static IServiceCollection AddImportJobs(this IServiceCollection services, Func<IServiceProvider, ImportStorage> storage) => services
        .AddSingleton(storage)
        .AddSingleton<ImportUndo>()
        .AddSingleton<ImportJobs>()
        .AddSingleton<DoneImports>()
        .AddSingleton<ImportRunner>()
        .AddSingleton<ImportEngine>()
        .AddSingleton(provider => new ImportDesk(
            provider.GetRequiredService<ImportJobs>(), provider.GetRequiredService<ImportEngine>(), provider.GetRequiredService<ImportStorage>(), provider.GetRequiredService<IDbContextFactory<CustomerSuccessContext>>()))
        .AddHostedService(provider => provider.GetRequiredService<ImportEngine>());
}
