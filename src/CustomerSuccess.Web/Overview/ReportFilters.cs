using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Web.Components;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Overview;

/// <summary>What a report can be narrowed to, with what is chosen.</summary>
public sealed class ReportFilters(ICustomerNames names, IStringLocalizer<OverviewPage> text)
{
    /// <summary>Returns the filters: segment, account manager, plan.</summary>
    public async Task<IReadOnlyList<FilterView>> ReadAsync(Filter filter, Viewer viewer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var choices = await names.ChoicesAsync(viewer, cancellationToken);
        return
        [
            new(text["AllSegments"], ReportAddress.SegmentQuery, [.. choices.Segments.Select(segment => new FilterOption(segment, segment))], filter.Segments),
            new(
                text["AllManagers"],
                ReportAddress.ManagerQuery,
                [.. choices.Managers.Select(manager => new FilterOption(manager.Id.Value.ToString(), manager.Name))],
                [.. filter.Managers.Select(manager => manager.Value.ToString())]),
            new(
                text["AllPlans"],
                ReportAddress.PlanQuery,
                [.. choices.Plans.Select(plan => new FilterOption(plan.Id.Value.ToString(), plan.Name))],
                [.. filter.Plans.Select(plan => plan.Value.ToString())]),
        ];
    }
}
