using System.Text;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Web.Members;
using Microsoft.AspNetCore.Mvc;

namespace CustomerSuccess.Web.Customers;

/// <summary>A list of customers as a file: <c>/customers.csv</c> with the words of the page's address.</summary>
internal static class CustomersEndpoint
{
    public static void MapCustomers(this IEndpointRouteBuilder app) => app.MapGet("/customers.csv", Download).RequireAuthorization(AccessPolicies.ReadsCustomers);

    private static IResult Download(HttpContext http, [AsParameters] CustomersQueryText asked, [FromServices] CustomersCsv csv, CancellationToken cancellationToken)
    {
        var viewer = AccessPolicies.ViewerOf(http.User) ?? throw new NotAllowedException("Nobody is signed in.");
        var query = CustomersAddress.Read(asked).Query();
        return Results.Stream(
            async stream =>
            {
                // The byte order mark tells spreadsheets that the names are UTF-8.
                await using var target = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
                await csv.WriteAsync(target, query, viewer, cancellationToken);
            },
            "text/csv; charset=utf-8",
            "customers.csv");
    }
}
