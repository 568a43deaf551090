using System.Globalization;
using System.Text.Json;
using CustomerSuccess.Domain.Closing;
using CustomerSuccess.Domain.Keys;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Time;
using CustomerSuccess.Web.Api.Bodies;
using CustomerSuccess.Web.Api.Document;
using CustomerSuccess.Web.Api.Figures.Asked;
using CustomerSuccess.Web.Api.Keys;
using CustomerSuccess.Web.Api.Problems;

namespace CustomerSuccess.Web.Api.Closing;

/// <summary>Closed months: which there are, what was reported and reads otherwise now, closing and opening again (CX9).</summary>
internal sealed class ClosedMonthRoutes : IApiModule
{
    private const string Count = "count";
    private const string Reason = "reason";
    private const int UsualCount = 24;
    private const int MostCount = 120;

    public void Map(RouteGroupBuilder api)
    {
        var months = api.MapGroup("/closed-months").WithTags("Closed months");
        months.MapGet(string.Empty, ListAsync).RequireScope(KeyScope.ReadFigures).WithName("listClosedMonths").WithSummary("The months that are over, the latest first, each with its closing")
            .Produces<ClosedMonthsAnswer>().WithParameters(new ApiParameter(Count, $"How many months, 1 to {MostCount}; {UsualCount} when it is left out.", ParameterKind.Whole));
        months.MapGet("/{start}", ReadAsync).RequireScope(KeyScope.ReadFigures).WithName("getClosedMonth").WithSummary("A closed month: each headline as it was reported and as it reads now, and what was edited since")
            .Produces<ClosedMonthAnswer>();
        months.MapPut("/{start}", CloseAsync).RequireScope(KeyScope.ReadFigures).RequireScope(KeyScope.WriteRecords).WithName("closeMonth").WithSummary("Closes the month of this first day, with its headlines as they read now; closed already, it stays as it is").Produces(StatusCodes.Status204NoContent);
        months.MapPost("/{start}/reopen", ReopenAsync).RequireScope(KeyScope.WriteRecords).WithName("reopenMonth").WithSummary("Opens a closed month again; what was reported stays on record")
            .Accepts<ReopenBody>("application/json").Produces(StatusCodes.Status204NoContent);
    }

    private static async Task<ClosedMonthsAnswer> ListAsync(HttpContext http, IClosingDesk desk, IApiCaller caller, CancellationToken stop)
    {
        var faults = new ApiFaults();
        FigureParameters.Check(http.Request.Query, [Count], faults);
        var (text, count) = (http.Request.Query[Count].ToString(), UsualCount);
        if (text.Length > 0 && !(int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out count) && count is >= 1 and <= MostCount))
        {
            faults.Add(Count, $"Use a whole number from 1 to {MostCount}.");
        }

        faults.ThrowIfAny(ApiRefusals.BadParameters);
        return new ClosedMonthsAnswer([.. (await desk.ListAsync(count, caller.Viewer, stop)).Select(ClosingAnswer.Of)]);
    }

    private static async Task<ClosedMonthAnswer> ReadAsync(HttpContext http, string start, IClosingDesk desk, IOrganizationCalendar calendar, IApiCaller caller, CancellationToken stop)
    {
        FigureParameters.RefuseAny(http.Request.Query);
        return await desk.FindAsync(MonthOf(start, calendar), caller.Viewer, stop) is { } found
            ? ClosedMonthAnswer.Of(found)
            : throw new ApiRefusedException(ApiRefusals.NotFound.Saying("The month is not closed."));
    }

    private static async Task<IResult> CloseAsync(HttpContext http, string start, IClosingDesk desk, IOrganizationCalendar calendar, IApiCaller caller, CancellationToken stop)
    {
        FigureParameters.RefuseAny(http.Request.Query);
        var month = MonthOf(start, calendar);
        return await desk.CloseAsync(month, caller.Viewer, stop) switch
        {
            ClosingOutcome.NotOver => throw new ApiRefusedException(ApiRefusals.Conflict.Saying("The month is not over yet.")),
            ClosingOutcome.Overlaps => throw new ApiRefusedException(ApiRefusals.Conflict.Saying("Some of its days are closed with a month of the other calendar.")),
            _ => Results.NoContent(),
        };
    }

    private static async Task<IResult> ReopenAsync(HttpContext http, string start, IClosingDesk desk, IOrganizationCalendar calendar, IApiCaller caller, CancellationToken stop)
    {
        FigureParameters.RefuseAny(http.Request.Query);
        var month = MonthOf(start, calendar);
        var reason = await ReasonAsync(http);
        return await desk.ReopenAsync(month, reason, caller.Viewer, stop) is ClosingOutcome.Done
            ? Results.NoContent()
            : throw new ApiRefusedException(ApiRefusals.Conflict.Saying("The month is not closed."));
    }

    private static async Task<string> ReasonAsync(HttpContext http)
    {
        using var body = await JsonBody.ReadAsync(http);
        var faults = new ApiFaults();
        var fields = body.RootElement.ValueKind is JsonValueKind.Object ? body.RootElement.EnumerateObject().ToDictionary(field => field.Name, field => field.Value) : [];
        foreach (var unknown in fields.Keys.Where(name => name != Reason))
        {
            faults.Add(unknown, $"There is no such field; use {Reason}.");
        }

        var reason = fields.TryGetValue(Reason, out var value) && value.ValueKind is JsonValueKind.String ? JsonText.Of(value) : null;
        if (!ClosingRules.AllowsReason(reason))
        {
            faults.Add(Reason, $"Say why, in {ClosingRules.LeastReason} to {ClosingRules.MostReason} characters.");
        }

        faults.ThrowIfAny(ApiRefusals.Invalid);
        return reason!;
    }

    private static Period MonthOf(string start, IOrganizationCalendar calendar)
    {
        if (DateOnly.TryParseExact(start, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 1900 and <= 2199
            && calendar.Current.PeriodOf(day, Interval.Month) is var month && month.Start == day)
        {
            return month;
        }

        throw new ApiRefusedException(ApiRefusals.NotFound.Saying("This is the first day of no month of the organization's calendar; closed-months lists them."));
    }
}
