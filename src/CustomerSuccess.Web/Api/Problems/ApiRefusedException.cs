namespace CustomerSuccess.Web.Api.Problems;

/// <summary>Ends a request of a program with a refusal, from wherever it is noticed.</summary>
/// <param name="refusal">Why.</param>
public sealed class ApiRefusedException(ApiRefusal refusal) : Exception(refusal?.Title)
{
    /// <summary>Gets why.</summary>
    public ApiRefusal Refusal => refusal;
}
