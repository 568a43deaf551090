using System.Text;
using CustomerSuccess.Domain.Entry;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Web.Language;
using CustomerSuccess.Web.Members;
using CustomerSuccess.Web.Overview;
using Microsoft.AspNetCore.Mvc;

namespace CustomerSuccess.Web.Lifetime;

/// <summary>The customers behind predicted values as a file: <c>/clv/predicted.csv</c> with the words of the page's address.</summary>
internal static class PredictedEndpoint
{
    private const string Path = "/clv/predicted.csv";

    /// <summary>Returns where the list of a page is as a file.</summary>
    public static string Href(string page) => Path + (page.IndexOf('?', StringComparison.Ordinal) is var at and >= 0 ? page[at..] : string.Empty);

    public static void MapPredicted(this IEndpointRouteBuilder app) => app.MapGet(Path, DownloadAsync).RequireAuthorization(AccessPolicies.ReadsFigures);

    private static async Task<IResult> DownloadAsync(
        HttpContext http,
        [AsParameters] PredictedFile asked,
        [FromServices] PredictedCsv csv,
        [FromServices] IEntryDirectory directory,
        [FromServices] DisplayCookie cookie,
        [FromServices] IOrganizationCalendar organization,
        CancellationToken cancellationToken)
    {
        var viewer = AccessPolicies.ViewerOf(http.User) ?? throw new NotAllowedException("Nobody is signed in.");
        var display = new UserDisplay(cookie.Read(http), organization);
        var today = (await directory.TodayAsync(cancellationToken)).Today;
        var report = ReportAddress.Read(asked.Period, asked.Segment, asked.Manager, asked.Plan, display.Reporting, today);
        return Results.Stream(
            async stream =>
            {
                // The byte order mark tells spreadsheets that the names are UTF-8.
                await using var target = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
                await csv.WriteAsync(target, new BarAddress(asked.Bar, null, "/clv"), ReportPeriod.On(today, report.Period.Period).Measured, report.Filter, viewer, cancellationToken);
            },
            "text/csv; charset=utf-8",
            $"predicted-{report.Period}.csv");
    }
}

/// <summary>What the address of a file says.</summary>
internal sealed record PredictedFile(
    [property: FromQuery(Name = BarAddress.Query)] string? Bar,
    [property: FromQuery(Name = ReportAddress.PeriodQuery)] string? Period,
    [property: FromQuery(Name = ReportAddress.SegmentQuery)] string[]? Segment,
    [property: FromQuery(Name = ReportAddress.ManagerQuery)] string[]? Manager,
    [property: FromQuery(Name = ReportAddress.PlanQuery)] string[]? Plan);
