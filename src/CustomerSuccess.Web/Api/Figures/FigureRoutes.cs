using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Keys;
using CustomerSuccess.Web.Api.Document;
using CustomerSuccess.Web.Api.Figures.Answers;
using CustomerSuccess.Web.Api.Figures.Asked;
using CustomerSuccess.Web.Api.Figures.Measured;
using CustomerSuccess.Web.Api.Keys;
using CustomerSuccess.Web.Api.Problems;
using Microsoft.AspNetCore.Mvc;

namespace CustomerSuccess.Web.Api.Figures;

/// <summary>The metrics: which there are, and each of them of any periods and any slice.</summary>
internal sealed class FigureRoutes : IApiModule
{
    public void Map(RouteGroupBuilder api)
    {
        var metrics = api.MapGroup("/metrics").WithTags("Figures").RequireScope(KeyScope.ReadFigures);
        metrics.MapGet(string.Empty, List)
            .WithName("listMetrics").WithSummary("The metrics, with their units, formulas, parts and policies");
        metrics.MapGet("/{slug}", ReadAsync).WithName("getMetric").WithSummary("A metric of one or more periods")
            .WithDescription(
                "Periods follow each other from start to end, both days counted in. Those at the ends are cut there, and days after today are not measured: complete is then false. "
                + "Values are unrounded; money is in minor units of the reporting currency. A value that is not defined has a reason, and is never 0.")
            .Produces<FigureAnswer>().Produces(StatusCodes.Status304NotModified).WithParameters(FigureParameterTexts.Series);
        metrics.MapGet("/{slug}/documentation", Documentation).WithName("getMetricDocumentation").WithSummary("The definition of a metric, as Markdown")
            .Produces<string>(StatusCodes.Status200OK, "text/markdown");
    }

    /// <summary>Returns the metric of an address.</summary>
    /// <exception cref="ApiRefusedException">There is no such metric.</exception>
    public static IFigureMetric Find(IEnumerable<IFigureMetric> metrics, string slug) => metrics.FirstOrDefault(metric => metric.Metric.Slug == slug)
        ?? throw new ApiRefusedException(ApiRefusals.NotFound.Saying($"There is no metric '{slug}'; /metrics lists them."));

    private static async Task<IResult> ReadAsync(
        HttpContext http,
        string slug,
        [FromServices] IEnumerable<IFigureMetric> metrics,
        [FromServices] FigureQuestionReader questions,
        [FromServices] FigureAnswers answers,
        [FromServices] ILedgerChanges ledger,
        [FromServices] IApiCaller caller,
        CancellationToken cancellationToken)
    {
        var metric = Find(metrics, slug);
        var question = await questions.ReadAsync(http.Request.Query, FigureParameters.Series, cancellationToken);
        await ledger.WhenLoadedAsync(cancellationToken);
        if (FigureTag.IsKnown(http, FigureTag.Of(ledger.Current.ChangeNumber, question.Today)))
        {
            return Results.StatusCode(StatusCodes.Status304NotModified);
        }

        var series = await metric.ReadAsync(question, caller.Viewer, cancellationToken);
        http.Response.Headers.ETag = FigureTag.Of(series.Stamp.ChangeNumber, question.Today);
        return Results.Ok(answers.Of(metric, question, series));
    }

    private static MetricsAnswer List(HttpContext http, [FromServices] IEnumerable<IFigureMetric> metrics)
    {
        FigureParameters.RefuseAny(http.Request.Query);
        return new MetricsAnswer([.. metrics.Select(FigureAnswers.Of)]);
    }

    private static IResult Documentation(HttpContext http, string slug, [FromServices] IEnumerable<IFigureMetric> metrics)
    {
        FigureParameters.RefuseAny(http.Request.Query);
        return Results.Text(MetricDocumentation.Of(Find(metrics, slug).Metric.Slug), "text/markdown; charset=utf-8");
    }
}
