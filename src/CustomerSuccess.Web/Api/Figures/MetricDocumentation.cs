namespace CustomerSuccess.Web.Api.Figures;

/// <summary>The pages of docs/metrics, which are part of the program.</summary>
internal static class MetricDocumentation
{
    /// <summary>Returns the page of a metric, as Markdown.</summary>
    /// <exception cref="InvalidOperationException">The page is not part of the program.</exception>
    public static string Of(string slug)
    {
        using var page = typeof(MetricDocumentation).Assembly.GetManifestResourceStream($"docs.metrics.{slug}.md")
            ?? throw new InvalidOperationException($"docs/metrics/{slug}.md is not part of the program.");
        using var text = new StreamReader(page);
        return text.ReadToEnd();
    }
}
