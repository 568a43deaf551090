namespace CustomerSuccess.Web.Api.Document;

/// <summary>A parameter of an address, for the document: routes read parameters by hand, to say all that is wrong at once.</summary>
/// <param name="Name">The name.</param>
/// <param name="Means">What it is.</param>
/// <param name="Kind">What is written.</param>
internal sealed record ApiParameter(string Name, string Means, ParameterKind Kind = ParameterKind.Text)
{
    /// <summary>Gets the values that there are; none where any text will do.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>Gets whether it may be given several times.</summary>
    public bool IsRepeatable { get; init; }

    /// <summary>Gets whether it must be given.</summary>
    public bool IsRequired { get; init; }
}

/// <summary>What is written as a parameter.</summary>
internal enum ParameterKind
{
    /// <summary>A text.</summary>
    Text,

    /// <summary>A day, such as 2026-03-21.</summary>
    Day,

    /// <summary>An instant, such as 2026-03-21T08:30:00Z.</summary>
    Instant,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>A number.</summary>
    Number,

    /// <summary>true or false.</summary>
    YesNo,
}

/// <summary>The parameters of a route.</summary>
/// <param name="Parameters">The parameters.</param>
internal sealed record ApiParameters(IReadOnlyList<ApiParameter> Parameters);

internal static class ApiParametersExtensions
{
    /// <summary>Names the parameters of a route in the document.</summary>
    public static T WithParameters<T>(this T route, params IEnumerable<ApiParameter> parameters)
        where T : IEndpointConventionBuilder => route.WithMetadata(new ApiParameters([.. parameters]));
}
