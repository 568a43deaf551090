namespace CustomerSuccess.Web.Api.Problems;

/// <summary>Writes refusals in the shape that the programs of a surface know.</summary>
public interface IApiErrors
{
    /// <summary>Writes the answer: its status is the refusal's, headers such as Retry-After stand already.</summary>
    Task WriteAsync(HttpContext context, ApiRefusal refusal);
}
