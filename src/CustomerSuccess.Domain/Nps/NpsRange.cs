namespace CustomerSuccess.Domain.Nps;

/// <summary>The 95% range of a net promoter score by the adjusted Wald method, which holds for few answers and stays on the scale.</summary>
/// <remarks>The formula of the margin after adding 3 answers, ¾ promoter and ¾ detractor among them (Rocks 2016; Lewis and Sauro, MeasuringU 2021); then cut to −100 and 100.</remarks>
/// <param name="Middle">The score with the three answers added, in points; the range lies around it.</param>
/// <param name="Margin">Half of the range before it is cut, in points.</param>
public sealed record NpsRange(decimal Middle, decimal Margin)
{
    /// <summary>Gets the lower end, −100 at least.</summary>
    public decimal Low => Math.Max(-100, Middle - Margin);

    /// <summary>Gets the upper end, 100 at most.</summary>
    public decimal High => Math.Min(100, Middle + Margin);

    /// <summary>Returns the range of so many promoters and detractors among all answers.</summary>
    public static NpsRange Of(decimal promoters, decimal detractors, decimal answers)
    {
        var (n, p, d) = (answers + 3, (promoters + 0.75m) / (answers + 3), (detractors + 0.75m) / (answers + 3));
        return new NpsRange(100 * (p - d), Confidence.Z95 * 100 * Confidence.Root((p + d - ((p - d) * (p - d))) / n));
    }
}
