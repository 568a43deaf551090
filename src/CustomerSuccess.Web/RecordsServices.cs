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
        var options = configuration.GetSection(RecordsOptions.Section).Get<RecordsOptions>() ?? new RecordsOptions();
        services.AddLedger().AddHostedService<LedgerRedraw>();
        services.AddPredictions().AddHostedService<PredictionsRedraw>();
        return options.Database switch
        {
            RecordsDatabase.Sqlite => services.AddSqliteRecords(options.ConnectionString),
            RecordsDatabase.PostgreSql => services.AddPostgreSqlRecords(options.ConnectionString),
            _ => throw new InvalidOperationException($"{RecordsOptions.Section}:{nameof(RecordsOptions.Database)} is '{options.Database}'; use Sqlite or PostgreSql."),
        };
    }
}
