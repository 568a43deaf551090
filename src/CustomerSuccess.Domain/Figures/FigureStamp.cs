namespace CustomerSuccess.Domain.Figures;

/// <summary>What a figure has seen.</summary>
/// <param name="ChangeNumber">The last change in it.</param>
/// <param name="DataThrough">The instant up to which data is complete: the latest import or entry, UTC; none while nothing is recorded.</param>
public sealed record FigureStamp(long ChangeNumber, DateTime? DataThrough);

/// <summary>Figures of one reading, all of one picture of the records.</summary>
/// <typeparam name="T">The kind of result.</typeparam>
/// <param name="Values">One result for each period asked for, in their order.</param>
/// <param name="Policies">The definitions in force for each period.</param>
/// <param name="Stamp">What they have seen.</param>
public sealed record Reading<T>(IReadOnlyList<T> Values, IReadOnlyList<CustomerSuccess.Domain.Policies.MetricPolicies> Policies, FigureStamp Stamp);
