using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Entry;
using CustomerSuccess.Domain.Health;
using CustomerSuccess.Domain.Keys;
using CustomerSuccess.Web.Api.Document;
using CustomerSuccess.Web.Api.Figures.Asked;
using CustomerSuccess.Web.Api.Keys;
using CustomerSuccess.Web.Api.Problems;
using Microsoft.AspNetCore.Mvc;

namespace CustomerSuccess.Web.Api.Customers;

/// <summary>One customer's health, with everything that made it.</summary>
internal sealed class CustomerHealthRoutes : IApiModule
{
    private const string Day = "day";

    public void Map(RouteGroupBuilder api) => api.MapGet("/customers/{id}/health", ReadAsync).RequireScope(KeyScope.ReadRecords)
        .WithName("getCustomerHealth").WithTags("Figures").WithSummary("A customer's health score of a day, with each factor's part in it")
        .Produces<CustomerHealthAnswer>().WithParameters(new ApiParameter(Day, "The day; today when it is left out.", ParameterKind.Day));

    private static async Task<CustomerHealthAnswer> ReadAsync(
        HttpContext http,
        string id,
        [FromServices] IRecordNames names,
        [FromServices] ICustomerHealth health,
        [FromServices] IEntryDirectory directory,
        [FromServices] IApiCaller caller,
        CancellationToken cancellationToken)
    {
        var faults = new ApiFaults();
        FigureParameters.Check(http.Request.Query, [Day], faults);
        var today = (await directory.TodayAsync(cancellationToken)).Today;
        var day = DayParameter.Read(http.Request.Query, Day, faults) ?? today;
        if (day > today)
        {
            faults.Add(Day, $"The day is in the future; today is {today:yyyy-MM-dd}.");
        }

        faults.ThrowIfAny(ApiRefusals.BadParameters);
        var scored = await names.CustomerAsync(id, cancellationToken) is { } customer ? await health.ReadAsync(customer, [day], caller.Viewer, cancellationToken) : null;
        return scored is [var only] ? CustomerHealthAnswer.Of(id, only) : throw new ApiRefusedException(ApiRefusals.NotFound.Saying("There is no such customer."));
    }
}
