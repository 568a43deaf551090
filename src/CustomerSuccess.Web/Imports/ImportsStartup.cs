using CustomerSuccess.Data.Imports;

namespace CustomerSuccess.Web.Imports;

/// <summary>Imports in the browser.</summary>
internal static class ImportsStartup
{
    public static IServiceCollection AddImportPages(this IServiceCollection services)
    {
        ImportsOptions.AddTo(services);
        return services
            .AddImportJobs(ImportsOptions.Storage)
            .AddSingleton<ShippedMappings>()
            .AddScoped<ImportWords>()
            .AddScoped<ImportViews>()
            .AddScoped<MappingPages>()
            .AddScoped<ImportsViews>()
            .AddScoped<FileViews>()
            .AddScoped<RefusedCsv>()
            .AddScoped<DoneImportsCsv>()
            .AddScoped<ImportPages>();
    }
}
