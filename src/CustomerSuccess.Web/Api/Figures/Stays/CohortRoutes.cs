using CustomerSuccess.Domain.Cohorts;
using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Keys;
using CustomerSuccess.Domain.Policies;
using CustomerSuccess.Web.Api.Document;
using CustomerSuccess.Web.Api.Figures.Asked;
using CustomerSuccess.Web.Api.Keys;
using CustomerSuccess.Web.Api.Problems;
using Microsoft.AspNetCore.Mvc;

namespace CustomerSuccess.Web.Api.Figures.Stays;

/// <summary>The cohorts of the page of churn: who was won in each period, and what became of them.</summary>
internal sealed class CohortRoutes : IApiModule
{
    /// <summary>The most periods; each cohort is followed through all that come after it.</summary>
    private const int Most = 60;

    public void Map(RouteGroupBuilder api) => api.MapGet("/cohorts", ReadAsync).RequireScope(KeyScope.ReadFigures)
        .WithName("getCohorts").WithTags("Figures").WithSummary("The customers won in each period, and how many of them and of their revenue were left in each period after it")
        .WithDescription("The whole table follows the definitions in force in the last period. Money is in minor units of the reporting currency.")
        .Produces<CohortsAnswer>().WithParameters(FigureParameterTexts.Unexplained);

    private static async Task<CohortsAnswer> ReadAsync(
        HttpContext http,
        [FromServices] FigureQuestionReader questions,
        [FromServices] ICohortReader cohorts,
        [FromServices] IPoliciesInForce inForce,
        [FromServices] ILedgerChanges ledger,
        [FromServices] IApiCaller caller,
        CancellationToken cancellationToken)
    {
        var question = await questions.ReadAsync(http.Request.Query, FigureParameters.Unexplained, cancellationToken);
        if (question.Periods.Count > Most)
        {
            var faults = new ApiFaults();
            faults.Add(FigureParameters.Interval, $"There are more than {Most} periods between start and end; ask for longer periods or fewer days.");
            faults.ThrowIfAny(ApiRefusals.BadParameters);
        }

        await ledger.WhenLoadedAsync(cancellationToken);
        var policies = await question.Policies.OfAsync(question.Periods[^1].Measured, inForce, cancellationToken);
        var reading = await cohorts.ReadAsync([.. question.Periods.Select(period => period.Measured)], question.Slice.Filter, caller.Viewer, policies, cancellationToken);
        return CohortsAnswer.Of(question, reading);
    }
}
