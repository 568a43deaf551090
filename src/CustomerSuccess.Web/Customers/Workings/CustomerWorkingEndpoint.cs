using System.Text;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Web.Components;
using CustomerSuccess.Web.Components.Sheets;
using CustomerSuccess.Web.Language;
using CustomerSuccess.Web.Members;
using Microsoft.AspNetCore.Mvc;

namespace CustomerSuccess.Web.Customers.Workings;

/// <summary>The list behind a figure of a customer as a file: <c>/customers/{id}/working/health.csv</c>.</summary>
internal static class CustomerWorkingEndpoint
{
    /// <summary>How many days back the load compares; the lists do not depend on it.</summary>
    private const int Window = 30;

    public static string Href(CustomerId customer, string slug) => $"{CustomerLinks.To(customer)}/working/{slug.ToLowerInvariant()}.csv";

    public static void MapCustomerWorkings(this IEndpointRouteBuilder app) =>
        app.MapGet("/customers/{id:guid}/working/{metric}.csv", DownloadAsync).RequireAuthorization(AccessPolicies.ReadsCustomers);

    private static async Task<IResult> DownloadAsync(
        HttpContext http,
        Guid id,
        string metric,
        [FromServices] CustomerLoad load,
        [FromServices] CustomerWorkings workings,
        [FromServices] SheetCsv csv,
        [FromServices] IDisplay display,
        [FromServices] DisplayCookie cookie,
        CancellationToken cancellationToken)
    {
        (display as UserDisplay)?.Choose(cookie.Read(http));
        var viewer = AccessPolicies.ViewerOf(http.User) ?? throw new NotAllowedException("Nobody is signed in.");
        try
        {
            return await load.ReadAsync(new CustomerId(id), Window, viewer, cancellationToken) is { } customer && workings.Of(metric, customer) is { } working
                ? Results.Stream(stream => WriteAsync(stream, csv, working.Sheet), "text/csv; charset=utf-8", $"{metric.ToLowerInvariant()}-{customer.Facts.Today:yyyy-MM-dd}.csv")
                : Results.NotFound();
        }
        catch (NotAllowedException)
        {
            return Results.Forbid();
        }
    }

    private static async Task WriteAsync(Stream stream, SheetCsv csv, Sheet sheet)
    {
        // The byte order mark tells spreadsheets that the names are UTF-8.
        await using var target = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        await csv.WriteAsync(target, sheet);
    }
}
