using CustomerSuccess.Data.ChartMogul;
using CustomerSuccess.Domain.Billing;
using CustomerSuccess.Domain.ChartMogul;
using CustomerSuccess.Domain.Revenue;
using CustomerSuccess.Domain.Time;
using CustomerSuccess.Web.Api.Keys;

namespace CustomerSuccess.Web.ChartMogul;

/// <summary>The nine metrics.</summary>
internal static class MetricRoutes
{
    private static readonly MogulMetric[] Metrics =
    [
        new("mrr", "mrr", entry => entry.Figures.Mrr),
        new("arr", "arr", entry => entry.Figures.Arr),
        new("customer-churn-rate", "customer-churn-rate", entry => entry.Figures.CustomerChurnRate),
        new("mrr-churn-rate", "mrr-churn-rate", entry => entry.Figures.MrrChurnRate),
        new("ltv", "ltv", entry => entry.LifetimeValue),
        new("customer-count", "customers", entry => entry.Figures.Customers),
        new("asp", "asp", entry => entry.Figures.Asp),
        new("arpa", "arpa", entry => entry.Figures.Arpa),
    ];

    public static void Map(RouteGroupBuilder routes)
    {
        routes.MapGet("/metrics/all", async (HttpRequest request, IApiCaller caller, ReportReader reports, CancellationToken stop) =>
            MogulJson.Answer(MetricShape.All(await reports.ReadAsync(caller.Viewer, QueryOf(request, withLifetimeValue: true), stop), Metrics)));
        foreach (var metric in Metrics)
        {
            routes.MapGet("/metrics/" + metric.Path, async (HttpRequest request, IApiCaller caller, ReportReader reports, CancellationToken stop) =>
                MogulJson.Answer(MetricShape.One(await reports.ReadAsync(caller.Viewer, QueryOf(request, metric.Path == "ltv"), stop), metric)));
        }
    }

    private static ReportQuery QueryOf(HttpRequest request, bool withLifetimeValue)
    {
        var query = new MogulQuery(request);
        query.RequireOnly("start-date", "end-date", "interval", "geo", "plans", "filters");
        var start = query.Day("start-date") ?? throw new RecordRefusedException("start-date", "start-date is required.");
        var end = query.Day("end-date") ?? throw new RecordRefusedException("end-date", "end-date is required.");
        var filter = ReportFilter.Read(query.Text("filters"), out var fault) ?? throw new RecordRefusedException("filters", fault);
        var plans = Split(query.Text("plans"));
        var names = plans.Where(plan => MogulUuid.TryRead(MogulUuid.Plan, plan) is null).ToList();
        var ids = plans.Except(names).Concat(filter.Plans).Select(plan => new PlanId(MogulUuid.InValue(MogulUuid.Plan, plan, "plans")));
        return end < start
            ? throw new RecordRefusedException("end-date", "end-date is before start-date.")
            : new ReportQuery(start, end, IntervalOf(query.Text("interval")), [.. Split(query.Text("geo")).Concat(filter.Countries).Select(CountryOf)], names, [.. ids], withLifetimeValue)
            {
                PlanGroups = [.. filter.PlanGroups.Select(group => new PlanGroupId(MogulUuid.InValue(MogulUuid.PlanGroup, group, "filters")))],
            };
    }

    private static Interval IntervalOf(string? text) => text switch
    {
        "day" => Interval.Day,
        "week" => Interval.Week,
        null or "month" => Interval.Month,
        "quarter" => Interval.Quarter,
        "year" => Interval.Year,
        _ => throw new RecordRefusedException("interval", $"The interval '{text}' is none of day, week, month, quarter and year."),
    };

    private static string CountryOf(string text) => text.Length == 2 && text.All(char.IsAsciiLetter)
        ? text.ToUpperInvariant()
        : throw new RecordRefusedException("geo", $"'{text}' is no country of two letters; regions within a country are not supported.");

    private static string[] Split(string? text) => text?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
}

/// <summary>A metric: its address, its name in answers, and how it is read from a bucket.</summary>
internal sealed record MogulMetric(string Path, string Name, Func<ReportEntry, decimal> Of);
