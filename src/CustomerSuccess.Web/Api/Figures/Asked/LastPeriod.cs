using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Policies;
using CustomerSuccess.Web.Api.Keys;

namespace CustomerSuccess.Web.Api.Figures.Asked;

/// <summary>Reads what is seen at the end of the last of the periods that are asked for.</summary>
internal sealed class LastPeriod<T>(IFigureReader<T> figures, FigureQuestionReader questions, IPoliciesInForce inForce, ILedgerChanges ledger)
{
    /// <summary>Returns the one value.</summary>
    /// <exception cref="Problems.ApiRefusedException">The question has faults.</exception>
    public async Task<Reading<T>> ReadAsync(HttpContext http, IApiCaller caller)
    {
        var question = await questions.ReadAsync(http.Request.Query, FigureParameters.Unexplained, http.RequestAborted);
        await ledger.WhenLoadedAsync(http.RequestAborted);
        var period = question.Periods[^1].Measured;
        var policies = await question.Policies.OfAsync(period, inForce, http.RequestAborted);
        return await figures.ReadAsync([period], question.Slice.Filter, caller.Viewer, policies, http.RequestAborted);
    }
}
