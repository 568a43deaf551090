using System.Text;
using CustomerSuccess.Domain.Entry;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Web.Language;
using CustomerSuccess.Web.Members;
using CustomerSuccess.Web.Overview;
using Microsoft.AspNetCore.Mvc;

namespace CustomerSuccess.Web.Working;

/// <summary>The list behind a figure as a file: <c>/working/churn.csv?part=Lost&amp;period=2026-09</c>, with the slice of the page that links to it.</summary>
internal static class WorkingEndpoint
{
    public static void MapWorking(this IEndpointRouteBuilder app) => app.MapGet("/working/{metric}.csv", DownloadAsync).RequireAuthorization(AccessPolicies.ReadsFigures);

    private static async Task<IResult> DownloadAsync(
        HttpContext http,
        string metric,
        [AsParameters] WorkingFile asked,
        [FromServices] WorkingCsv csv,
        [FromServices] IEnumerable<IMetricWorking> metrics,
        [FromServices] IEntryDirectory directory,
        [FromServices] DisplayCookie cookie,
        [FromServices] IOrganizationCalendar organization,
        CancellationToken cancellationToken)
    {
        var explained = MetricNames.TryRead(metric, out var name) ? metrics.Single(one => one.Metric == name) : null;
        if (explained is null || WorkingAddress.ReadPart(asked.Part) is not { } part || !explained.Parts.Contains(part))
        {
            return Results.NotFound();
        }

        var viewer = AccessPolicies.ViewerOf(http.User) ?? throw new NotAllowedException("Nobody is signed in.");
        var display = new UserDisplay(cookie.Read(http), organization);
        var today = (await directory.TodayAsync(cancellationToken)).Today;
        var report = ReportAddress.Read(asked.Period, asked.Segment, asked.Manager, asked.Plan, display.Reporting, today);
        return Results.Stream(
            async stream =>
            {
                // The byte order mark tells spreadsheets that the names are UTF-8.
                await using var target = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
                await csv.WriteAsync(target, part, ReportPeriod.On(today, report.Period.Period).Measured, report.Filter, viewer, display.Choices.Language, cancellationToken);
            },
            "text/csv; charset=utf-8",
            $"{name.Slug()}-{part.ToString().ToLowerInvariant()}-{report.Period}.csv");
    }
}

/// <summary>What the address of a file says.</summary>
internal sealed record WorkingFile(
    [property: FromQuery(Name = WorkingQuery.Part)] string? Part,
    [property: FromQuery(Name = ReportAddress.PeriodQuery)] string? Period,
    [property: FromQuery(Name = ReportAddress.SegmentQuery)] string[]? Segment,
    [property: FromQuery(Name = ReportAddress.ManagerQuery)] string[]? Manager,
    [property: FromQuery(Name = ReportAddress.PlanQuery)] string[]? Plan);
