namespace CustomerSuccess.Web.Api.Problems;

/// <summary>Why a request of a program is refused, whatever shape the answer takes.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Kind">The kind of refusal, for programs, such as <c>unknown-parameter</c>.</param>
/// <param name="Title">The kind in words; the same for all of a kind.</param>
public sealed record ApiRefusal(int Status, string Kind, string Title)
{
    /// <summary>Gets what is wrong this time, and what to do.</summary>
    public string? Detail { get; init; }

    /// <summary>Gets what is wrong with each field or parameter.</summary>
    public IReadOnlyDictionary<string, string[]>? Errors { get; init; }

    /// <summary>Returns the refusal with words for this time.</summary>
    public ApiRefusal Saying(string detail) => this with { Detail = detail };
}
