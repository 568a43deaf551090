using CustomerSuccess.Domain.Keys;
using CustomerSuccess.Domain.Prediction;
using CustomerSuccess.Web.Api.Document;
using CustomerSuccess.Web.Api.Figures.Asked;
using CustomerSuccess.Web.Api.Keys;
using Microsoft.AspNetCore.Mvc;

namespace CustomerSuccess.Web.Api.Figures.Predicted;

/// <summary>What customers are expected to bring over the next year, as the page of lifetime values draws it.</summary>
internal sealed class PredictedRoutes : IApiModule
{
    public void Map(RouteGroupBuilder api) => api.MapGet("/predicted-values", ReadAsync).RequireScope(KeyScope.ReadFigures)
        .WithName("getPredictedValues").WithTags("Figures").WithSummary("How what customers are expected to bring over the next 365 days is spread")
        .WithDescription("Of those who are there at the end of the last of the periods asked for, by the models learned last. What is expected of one customer is at /customers/{id}/expectation.")
        .Produces<PredictedAnswer>().WithParameters(FigureParameterTexts.Unexplained);

    private static async Task<PredictedAnswer> ReadAsync(HttpContext http, [FromServices] LastPeriod<PredictedValues> last, [FromServices] IApiCaller caller)
    {
        var reading = await last.ReadAsync(http, caller);
        return PredictedAnswer.Of(reading.Values[0], reading.Stamp);
    }
}
