using CustomerSuccess.Domain.Figures;

namespace CustomerSuccess.Domain.Customers;

/// <summary>When a customer was active and what they paid, by the policies in force today.</summary>
/// <param name="Active">The active spans, in order.</param>
/// <param name="Mrr">The days on which the MRR of a currency changed, in order.</param>
/// <param name="Stamp">What was seen.</param>
public sealed record CustomerHistory(IReadOnlyList<ActiveSpan> Active, IReadOnlyList<MrrStep> Mrr, FigureStamp Stamp);

/// <summary>A day on which a customer's MRR in one currency changed.</summary>
/// <param name="On">The first day of the new amount.</param>
/// <param name="Mrr">The amount from that day on.</param>
public sealed record MrrStep(DateOnly On, MrrAmount Mrr);
