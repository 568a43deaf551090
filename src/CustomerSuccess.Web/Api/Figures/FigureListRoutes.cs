using System.Globalization;
using CustomerSuccess.Domain.Churn;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Keys;
using CustomerSuccess.Domain.Policies;
using CustomerSuccess.Domain.Time;
using CustomerSuccess.Web.Api.Document;
using CustomerSuccess.Web.Api.Figures.Answers;
using CustomerSuccess.Web.Api.Figures.Asked;
using CustomerSuccess.Web.Api.Figures.Measured;
using CustomerSuccess.Web.Api.Keys;
using CustomerSuccess.Web.Api.Paging;
using CustomerSuccess.Web.Api.Problems;
using Microsoft.AspNetCore.Mvc;

namespace CustomerSuccess.Web.Api.Figures;

/// <summary>The customers behind a number of a figure.</summary>
internal sealed class FigureListRoutes : IApiModule
{
    public void Map(RouteGroupBuilder api) => api.MapGet("/metrics/{slug}/lists/{part}", ReadAsync).RequireScope(KeyScope.ReadFigures).RequireScope(KeyScope.ReadRecords)
        .WithName("listMetricCustomers").WithTags("Figures").WithSummary("The customers behind a number of a metric, such as those who were lost")
        .WithDescription("Only customers that the key's member may read are listed; count has all of them. Pages are counted from the front: a change of the records between two pages may move a customer from one to the other.")
        .Produces<ListAnswer>().WithParameters(FigureParameterTexts.List);

    private static async Task<ListAnswer> ReadAsync(
        HttpContext http,
        string slug,
        string part,
        [FromServices] IEnumerable<IFigureMetric> metrics,
        [FromServices] FigureQuestionReader questions,
        [FromServices] IPoliciesInForce policies,
        [FromServices] IFigureLists lists,
        [FromServices] IRecordNames names,
        [FromServices] IChurnReasons reasons,
        [FromServices] IApiCaller caller,
        CancellationToken cancellationToken)
    {
        var list = Find(FigureRoutes.Find(metrics, slug), part);
        var (faults, name) = (new ApiFaults(), NameOf(http.Request, slug, part));
        var page = PageRequest.Read(http.Request.Query, name, faults);
        var skip = int.TryParse(page.After ?? "0", NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
        if (skip < 0)
        {
            PageCursor.Refuse(faults);
        }

        var question = await questions.ReadListAsync(http.Request.Query, faults, cancellationToken);
        Period period = question.Periods[0].Measured;
        var overridden = await question.Policies.OfAsync(period, policies, cancellationToken);
        var found = await lists.ReadAsync(list, period, question.Slice.Filter, caller.Viewer, skip, page.Limit, overridden, cancellationToken);
        var called = await names.CustomersAsync([.. found.Lines.Select(line => line.Customer).Distinct()], cancellationToken);
        var known = list is FigurePart.Lost ? await reasons.ReadAsync(caller.Viewer, cancellationToken) : new Dictionary<ChurnReasonId, ChurnReason>();
        var read = skip + found.Lines.Count;
        return new ListAnswer(
            found.Count,
            found.Readable,
            question.Currency.Code,
            found.Stamp.ChangeNumber,
            [.. found.Lines.Select(line => Item(line, called, known))],
            read < found.Readable && found.Lines.Count > 0 ? PageCursor.After(name, read.ToString(CultureInfo.InvariantCulture)) : null);
    }

    private static FigurePart Find(IFigureMetric metric, string slug)
    {
        FigurePart[] lists = [.. metric.Parts.Select(part => part.List).OfType<FigurePart>().Distinct()];
        return lists.Where(list => PartInfo.SlugOf(list) == slug).Cast<FigurePart?>().FirstOrDefault()
            ?? throw new ApiRefusedException(ApiRefusals.NotFound.Saying($"There is no list '{slug}' behind {metric.Metric.Slug}; use {string.Join(", ", lists.Select(PartInfo.SlugOf))}."));
    }

    /// <summary>A cursor belongs to the list of one address, apart from the page itself.</summary>
    private static string NameOf(HttpRequest request, string slug, string part) => $"{slug}/{part}?" + string.Join('&', request.Query
        .Where(one => one.Key is not PageRequest.CursorName and not PageRequest.LimitName)
        .OrderBy(one => one.Key, StringComparer.Ordinal)
        .SelectMany(one => one.Value.Select(value => $"{one.Key}={value}")));

    private static ListItem Item(FigureLine line, IReadOnlyDictionary<CustomerId, string> called, IReadOnlyDictionary<ChurnReasonId, ChurnReason> known) => new(
        called.GetValueOrDefault(line.Customer, line.Customer.Value.ToString()),
        line.Name,
        line.Segment,
        line.Day,
        line.Amount?.MinorUnits,
        line.Score,
        HealthItem.Of(line.Health),
        line.Reason is { } reason ? known.GetValueOrDefault(reason)?.Code : null);
}
