using CustomerSuccess.Domain.Keys;
using CustomerSuccess.Domain.Lifetime;
using CustomerSuccess.Web.Api.Document;
using CustomerSuccess.Web.Api.Figures.Asked;
using CustomerSuccess.Web.Api.Keys;
using Microsoft.AspNetCore.Mvc;

namespace CustomerSuccess.Web.Api.Figures.Stays;

/// <summary>How long customers stay, and who will be left, as the page of churn draws them.</summary>
internal sealed class SurvivalRoutes : IApiModule
{
    public void Map(RouteGroupBuilder api) => api.MapGet("/survival", ReadAsync).RequireScope(KeyScope.ReadFigures)
        .WithName("getSurvival").WithTags("Figures").WithSummary("How long customers stay, by segment, with the projection of who will be left")
        .WithDescription("As it is seen at the end of the last of the periods asked for: the Kaplan-Meier curve with its range, the log-rank test of the segments, and the projection by the model of docs/models. Times are in days.")
        .Produces<SurvivalAnswer>().WithParameters(FigureParameterTexts.Unexplained);

    private static async Task<SurvivalAnswer> ReadAsync(HttpContext http, [FromServices] LastPeriod<CustomerStays> last, [FromServices] IApiCaller caller)
    {
        var reading = await last.ReadAsync(http, caller);
        return SurvivalAnswer.Of(reading.Values[0], reading.Stamp);
    }
}
