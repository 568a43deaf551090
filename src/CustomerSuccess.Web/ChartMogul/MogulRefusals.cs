using CustomerSuccess.Data.ChartMogul;
using CustomerSuccess.Domain.ChartMogul;
using CustomerSuccess.Web.Api.Problems;

namespace CustomerSuccess.Web.ChartMogul;

/// <summary>Turns what the desks refuse into refusals of the request.</summary>
internal sealed class MogulRefusals : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (RecordRefusedException refused)
        {
            throw new ApiRefusedException(Refusal(refused.Parameter, refused.Message));
        }
        catch (RecordMissingException missing)
        {
            throw new ApiRefusedException(ApiRefusals.NotFound.Saying(missing.Message));
        }
        catch (MissingRateException missing)
        {
            throw new ApiRefusedException(Refusal("currency", missing.Message));
        }
        catch (OverflowException)
        {
            throw new ApiRefusedException(Refusal("amount_in_cents", "An amount, or the sum of amounts, is too large."));
        }
    }

    public static ApiRefusal Refusal(string parameter, string message) =>
        ApiRefusals.Invalid with { Detail = message, Errors = new Dictionary<string, string[]> { [parameter] = [message] } };
}
