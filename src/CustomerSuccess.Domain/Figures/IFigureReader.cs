using CustomerSuccess.Domain.Churn;
using CustomerSuccess.Domain.Costs;
using CustomerSuccess.Domain.Feedback;
using CustomerSuccess.Domain.Health;
using CustomerSuccess.Domain.Lifetime;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Nps;
using CustomerSuccess.Domain.Policies;
using CustomerSuccess.Domain.Revenue;
using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Domain.Figures;

/// <summary>Reads a metric of any periods and any slice, as its definition says.</summary>
/// <typeparam name="T">The metric's result type.</typeparam>
public interface IFigureReader<T>
{
    /// <summary>Returns the metric of each period, in order, all of one picture of the records.</summary>
    /// <param name="periods">The periods, each after the one before; they need not touch.</param>
    /// <param name="filter">The slice.</param>
    /// <param name="viewer">Who asks.</param>
    /// <param name="policies">Definitions to use in place of those in force, for a preview.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="NotAllowedException">The viewer may not read figures.</exception>
    Task<Reading<T>> ReadAsync(IReadOnlyList<Period> periods, Filter filter, Viewer viewer, MetricPolicies? policies = null, CancellationToken cancellationToken = default);
}

/// <summary>Every figure of a period. The readers of single metrics are registered one by one as <see cref="IFigureReader{T}"/> of
/// <see cref="ChurnCounts"/>, <see cref="MrrMovements"/>, <see cref="OneOffRevenue"/>, <see cref="LifetimeValue"/>, <see cref="RetentionCost"/>,
/// <see cref="NetPromoterScore"/>, <see cref="FeedbackRate"/> and <see cref="HealthMix"/>.</summary>
public interface IFigureLists
{
    /// <summary>Returns the customers behind a part of a figure, those of the greatest amount first.</summary>
    /// <remarks>A viewer who may not read every customer gets the names of their own only; the count of the others is in the answer.</remarks>
    /// <param name="part">The part.</param>
    /// <param name="period">The days measured.</param>
    /// <param name="filter">The slice.</param>
    /// <param name="viewer">Who asks.</param>
    /// <param name="skip">How many to leave out.</param>
    /// <param name="take">How many to return at most.</param>
    /// <param name="policies">Definitions to use in place of those in force, for a preview.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="NotAllowedException">The viewer may not read figures.</exception>
    Task<FigureList> ReadAsync(FigurePart part, Period period, Filter filter, Viewer viewer, int skip, int take, MetricPolicies? policies = null, CancellationToken cancellationToken = default);
}
