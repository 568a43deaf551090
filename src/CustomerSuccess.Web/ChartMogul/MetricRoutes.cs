using CustomerSuccess.Data.ChartMogul;
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
        return end < start
            ? throw new RecordRefusedException("end-date", "end-date is before start-date.")
            : ReportNarrowing.Of(query, new ReportQuery(start, end, IntervalOf(query.Text("interval")), withLifetimeValue));
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
}

/// <summary>A metric: its address, its name in answers, and how it is read from a bucket.</summary>
internal sealed record MogulMetric(string Path, string Name, Func<ReportEntry, decimal> Of);
