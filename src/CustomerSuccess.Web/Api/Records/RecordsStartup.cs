using CustomerSuccess.Data.Programs;

namespace CustomerSuccess.Web.Api.Records;

/// <summary>The records' part of the API.</summary>
internal static class RecordsStartup
{
    public static void AddApiRecords(this IServiceCollection services)
    {
        services.AddSingleton<RecordReader>();
        services.AddSingleton<RecordWriter>();
        services.AddSingleton<RecordFaults>();
        services.AddSingleton<RecordChanges>();
        services.AddSingleton<IApiModule, RecordRoutes>();
    }
}
