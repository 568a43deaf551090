using CustomerSuccess.Domain.Keys;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Web.Api;
using CustomerSuccess.Web.Api.Bodies;
using CustomerSuccess.Web.Api.Keys;
using CustomerSuccess.Web.Api.Paging;
using CustomerSuccess.Web.Api.Problems;
using CustomerSuccess.Web.Api.Repeats;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CustomerSuccess.Web.Tests.Api;

/// <summary>Routes that do what a route can do, and what it should not.</summary>
internal sealed class TestRoutes : IApiModule
{
    private int _made;

    public void Map(RouteGroupBuilder api)
    {
        api.MapGet("/test/fault", IResult () => throw new InvalidOperationException("a secret of the program"));
        api.MapGet("/test/forbidden", IResult () => throw new NotAllowedException("A record."));
        api.MapGet("/test/records", () => "records").RequireScope(KeyScope.ReadRecords);
        api.MapGet("/test/list", List);
        api.MapPost("/test/body", async (HttpContext context) =>
        {
            using var body = await JsonBody.ReadAsync(context);
            return Results.Text(body.RootElement.GetRawText());
        });
        api.MapPost("/test/made", async (HttpContext context) =>
        {
            using var body = await JsonBody.ReadAsync(context);
            return body.RootElement.TryGetProperty("wrong", out _)
                ? throw new ApiRefusedException(ApiRefusals.Invalid)
                : Results.Created("/api/v1/test/made/1", new { Number = Interlocked.Increment(ref _made) });
        }).AllowRepeats();
    }

    private static ApiPage<string> List(HttpContext context)
    {
        var faults = new ApiFaults();
        var page = PageRequest.Read(context.Request.Query, "letters", faults);
        faults.ThrowIfAny(ApiRefusals.BadParameters);
        string[] letters = ["a", "b", "c", "d", "e"];
        return ApiPage.Of([.. letters.Where(letter => page.After is null || string.CompareOrdinal(letter, page.After) > 0).Take(page.Limit + 1)], page, "letters", letter => letter);
    }
}
