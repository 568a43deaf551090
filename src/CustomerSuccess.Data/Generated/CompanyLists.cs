using CustomerSuccess.Domain.Churn;
using CustomerSuccess.Domain.Costs;

namespace CustomerSuccess.Data.Generated;

/// <summary>The lists of reasons and categories that people edit, by code: a made-up company uses those that are there.</summary>
/// <param name="Reasons">The reasons for leaving.</param>
/// <param name="Categories">The categories of costs.</param>
public sealed record CompanyLists(IReadOnlyDictionary<string, ChurnReasonId> Reasons, IReadOnlyDictionary<string, CostCategoryId> Categories)
{
    /// <summary>Gets the lists that a new database begins with.</summary>
    public static CompanyLists AtStart { get; } = new(
        Data.Churn.ChurnReasonsAtStart.All.ToDictionary(reason => reason.Code, reason => reason.Id),
        Data.Costs.CostCategoriesAtStart.All.ToDictionary(category => category.Code, category => category.Id));
}
