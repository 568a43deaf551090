using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Keys;
using CustomerSuccess.Domain.Prediction;
using CustomerSuccess.Web.Api.Figures.Asked;
using CustomerSuccess.Web.Api.Keys;
using CustomerSuccess.Web.Api.Problems;
using Microsoft.AspNetCore.Mvc;

namespace CustomerSuccess.Web.Api.Customers;

/// <summary>What is expected of one customer over the next year, by the models that were learned last.</summary>
internal sealed class CustomerExpectationRoutes : IApiModule
{
    public void Map(RouteGroupBuilder api) => api.MapGet("/customers/{id}/expectation", ReadAsync).RequireScope(KeyScope.ReadRecords)
        .WithName("getCustomerExpectation").WithTags("Figures").WithSummary("What is expected of a customer over the next 365 days")
        .WithDescription("An estimate by the models of docs/models, learned in the background; nothing is discounted within the year. Ranges hold nine customers of ten.");

    private static async Task<CustomerExpectation> ReadAsync(
        HttpContext http, string id, [FromServices] IRecordNames names, [FromServices] IPredictions predictions, [FromServices] IApiCaller caller, CancellationToken cancellationToken)
    {
        FigureParameters.RefuseAny(http.Request.Query);
        var prediction = await names.CustomerAsync(id, cancellationToken) is { } customer ? await predictions.ReadAsync(customer, caller.Viewer, cancellationToken) : null;
        return prediction is null ? throw new ApiRefusedException(ApiRefusals.NotFound.Saying("There is no such customer.")) : CustomerExpectation.Of(id, prediction);
    }
}
