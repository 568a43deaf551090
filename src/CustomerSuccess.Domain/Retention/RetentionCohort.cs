namespace CustomerSuccess.Domain.Retention;

/// <summary>Customers won together, and how many of them were still there after each period.</summary>
/// <param name="Surviving">At the start, after one period, after two, …: never rising, not negative. Counts; or shares times the size of the cohort, which need not be whole.</param>
public sealed record RetentionCohort(IReadOnlyList<double> Surviving)
{
    /// <summary>Gets how many there were at the start; 0 if nothing was recorded.</summary>
    public double Size => Surviving.Count == 0 ? 0 : Surviving[0];

    /// <summary>Returns the first place at which the counts rise, are negative or are no numbers; nothing where they are in order.</summary>
    public int? FirstFault()
    {
        var place = Surviving.Select((count, i) => (count, i)).FirstOrDefault(at => !double.IsFinite(at.count) || at.count < 0 || (at.i > 0 && at.count > Surviving[at.i - 1]), (0, -1)).Item2;
        return place < 0 ? null : place;
    }
}
