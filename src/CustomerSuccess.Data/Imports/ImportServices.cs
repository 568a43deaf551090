using CustomerSuccess.Data.Exports;
using CustomerSuccess.Data.Generated;
using Microsoft.Extensions.DependencyInjection;

namespace CustomerSuccess.Data.Imports;

/// <summary>Registers imports and made-up companies.</summary>
public static class ImportServices
{
    public static IServiceCollection AddImports(this IServiceCollection services) => services
        .AddSingleton<Importer>()
        .AddSingleton<Exporter>()
        .AddSingleton<CompanyWriter>()
        .AddSingleton<DemonstrationCompany>();
}
