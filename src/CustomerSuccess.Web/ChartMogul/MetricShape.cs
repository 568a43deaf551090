using System.Text.Json.Nodes;
using CustomerSuccess.Data.ChartMogul;
using CustomerSuccess.Domain.ChartMogul;

namespace CustomerSuccess.Web.ChartMogul;

/// <summary>Metrics as ChartMogul writes them: entries by bucket, each with its change from the one before, and a summary of the last two buckets.</summary>
internal static class MetricShape
{
    private const string Change = "percentage-change";

    public static JsonObject All(Report report, IReadOnlyList<MogulMetric> metrics)
    {
        var summary = new JsonObject();
        foreach (var metric in metrics)
        {
            var (current, previous) = (metric.Of(report.Entries[^1]), metric.Of(report.Previous));
            summary["current-" + metric.Name] = current;
            summary["previous-" + metric.Name] = previous;
            summary[metric.Name + "-" + Change] = PercentageChange.Of(previous, current);
        }

        return new JsonObject { ["entries"] = MogulJson.List(report.Entries.Select((entry, index) => AllOf(report, index, metrics))), ["summary"] = summary };
    }

    public static JsonObject One(Report report, MogulMetric metric)
    {
        var (current, previous) = (metric.Of(report.Entries[^1]), metric.Of(report.Previous));
        return new JsonObject
        {
            ["entries"] = MogulJson.List(report.Entries.Select((_, index) => OneOf(report, index, metric))),
            ["summary"] = new JsonObject { ["current"] = current, ["previous"] = previous, [Change] = PercentageChange.Of(previous, current) },
        };
    }

    private static JsonObject AllOf(Report report, int index, IReadOnlyList<MogulMetric> metrics)
    {
        var shape = Dated(report.Entries[index]);
        foreach (var metric in metrics)
        {
            shape[metric.Name] = metric.Of(report.Entries[index]);
            shape[metric.Name + "-" + Change] = ChangeOf(report, index, metric);
        }

        return shape;
    }

    private static JsonObject OneOf(Report report, int index, MogulMetric metric)
    {
        var entry = report.Entries[index];
        var shape = Dated(entry);
        shape[metric.Name] = metric.Of(entry);
        shape[Change] = ChangeOf(report, index, metric);
        if (metric.Name == "mrr")
        {
            shape["mrr-new-business"] = entry.Figures.NewBusiness;
            shape["mrr-expansion"] = entry.Figures.Expansion;
            shape["mrr-contraction"] = entry.Figures.Contraction;
            shape["mrr-churn"] = entry.Figures.Churn;
            shape["mrr-reactivation"] = entry.Figures.Reactivation;
        }

        return shape;
    }

    private static JsonObject Dated(ReportEntry entry) => new() { ["date"] = entry.Figures.Period.LastDay.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) };

    /// <summary>The first entry has none before it.</summary>
    private static decimal ChangeOf(Report report, int index, MogulMetric metric) =>
        index == 0 ? 0 : PercentageChange.Of(metric.Of(report.Entries[index - 1]), metric.Of(report.Entries[index]));
}
