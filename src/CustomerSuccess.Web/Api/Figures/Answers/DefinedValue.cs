namespace CustomerSuccess.Web.Api.Figures.Answers;

/// <summary>Figures as JSON has them.</summary>
internal static class DefinedValue
{
    /// <summary>Returns the value, or <see langword="null"/> where the figure is not defined.</summary>
    public static decimal? OrNull(this Figure figure) => figure is Figure.Defined some ? some.Value : null;
}
