using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Members;

namespace CustomerSuccess.Domain.Health;

/// <summary>Reads the check of the health score against what happened.</summary>
public interface IModelChecks
{
    /// <summary>Returns the check over the last two years of month ends whose 90 days have passed.</summary>
    /// <exception cref="NotAllowedException">The viewer does not decide definitions.</exception>
    Task<ModelCheckReading> ReadAsync(Viewer viewer, CancellationToken cancellationToken = default);
}

/// <summary>A check with what it was made from. Scores that were kept are as they were known then; the others are worked out anew from the records.</summary>
/// <param name="Check">The check.</param>
/// <param name="Customers">How many customers were looked at.</param>
/// <param name="AllCustomers">How many there are: more, where a sample was taken.</param>
/// <param name="Through">The day through which losses are known.</param>
/// <param name="Stamp">What was seen.</param>
public sealed record ModelCheckReading(ModelCheck Check, int Customers, int AllCustomers, DateOnly Through, FigureStamp Stamp)
{
    /// <summary>Gets how many of the scores were kept at their month's end.</summary>
    public int Kept { get; init; }
}
