using CustomerSuccess.Data.Ledger;
using CustomerSuccess.Data.PostgreSql;
using CustomerSuccess.Data.Prediction;
using CustomerSuccess.Data.Sqlite;
using CustomerSuccess.Web.Components;

namespace CustomerSuccess.Web;

internal static class RecordsServices
{
    public static IServiceCollection AddRecords(this IServiceCollection services, IConfiguration configuration)
    {
        var options = RecordsOptions.Of(configuration);
        services.AddLedger().AddHostedService<LedgerRedraw>();
        services.AddPredictions().AddHostedService<PredictionsRedraw>();
        return services.AddRecords(options);
    }

    /// <summary>Adds a database alone, without what keeps an eye on it.</summary>
    public static IServiceCollection AddRecords(this IServiceCollection services, RecordsOptions options) => options.Database switch
    {
        RecordsDatabase.Sqlite => services.AddSqliteRecords(options.ConnectionString),
        RecordsDatabase.PostgreSql => services.AddPostgreSqlRecords(options.ConnectionString),
        _ => throw new InvalidOperationException($"{RecordsOptions.Section}:{nameof(RecordsOptions.Database)} is '{options.Database}'; use Sqlite or PostgreSql."),
    };
}
