using System.Text.Json.Nodes;
using CustomerSuccess.Domain.Members;

namespace CustomerSuccess.Web.ChartMogul;

/// <summary>Whether the key is taken, and whose records it opens.</summary>
internal static class AccountRoutes
{
    public static void Map(RouteGroupBuilder routes)
    {
        routes.MapGet("/ping", () => MogulJson.Answer(new JsonObject { ["data"] = "pong!" }));
        routes.MapGet("/account", AccountAsync);
    }

    private static async Task<IResult> AccountAsync(HttpRequest request, IOrganizationDesk organizations, CancellationToken cancellationToken)
    {
        var organization = await organizations.FindAsync(cancellationToken);
        var account = new JsonObject
        {
            ["name"] = organization?.Name,
            ["currency"] = organization?.ReportingCurrency.Code,
            ["time_zone"] = organization?.TimeZone ?? "UTC",
            ["week_start_on"] = (organization?.WeekStart ?? DayOfWeek.Monday).ToString().ToLowerInvariant(),
        };
        foreach (var setting in new MogulQuery(request).Text("include")?.Split(',', StringSplitOptions.TrimEntries) ?? [])
        {
            account[setting] = SettingOf(setting);
        }

        return MogulJson.Answer(account);
    }

    /// <summary>How our definitions answer ChartMogul's settings; none for a setting that is not known.</summary>
    private static JsonNode? SettingOf(string name) => name switch
    {
        "churn_recognition" => "immediate",
        "churn_when_zero_mrr" => true,
        "auto_churn_subscription" => false,
        "refund_handling" => "ignore",
        "proximate_movement_reclassification" => "same_day",
        _ => null,
    };
}
