using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Web.Overview;
using Microsoft.AspNetCore.Http.Extensions;

namespace CustomerSuccess.Web.Working;

/// <summary>Where the list behind a figure is as a file.</summary>
internal static class WorkingCsvHref
{
    public static string Of(MetricName metric, FigurePart part, ReportAddress report)
    {
        var query = new QueryBuilder { { WorkingQuery.Part, part.ToString() }, { ReportAddress.PeriodQuery, report.Period.ToString() } };
        ReportAddress.Add(query, report.Filter);
        return $"/working/{metric.Slug()}.csv{query.ToQueryString()}";
    }
}
