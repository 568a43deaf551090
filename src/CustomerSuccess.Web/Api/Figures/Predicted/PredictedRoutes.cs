using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Keys;
using CustomerSuccess.Domain.Policies;
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
        .Produces<PredictedAnswer>().WithParameters(FigureParameterTexts.Series.Where(parameter => parameter.Name != FigureParameters.Explain));

    private static async Task<PredictedAnswer> ReadAsync(
        HttpContext http,
        [FromServices] FigureQuestionReader questions,
        [FromServices] IFigureReader<PredictedValues> values,
        [FromServices] IPoliciesInForce inForce,
        [FromServices] ILedgerChanges ledger,
        [FromServices] IApiCaller caller,
        CancellationToken cancellationToken)
    {
        var question = await questions.ReadAsync(http.Request.Query, cancellationToken);
        await ledger.WhenLoadedAsync(cancellationToken);
        var period = question.Periods[^1].Measured;
        var policies = await question.Policies.OfAsync(period, inForce, cancellationToken);
        var reading = await values.ReadAsync([period], question.Slice.Filter, caller.Viewer, policies, cancellationToken);
        return PredictedAnswer.Of(reading.Values[0], reading.Stamp);
    }
}
