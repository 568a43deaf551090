using CustomerSuccess.Domain.Members;
using CustomerSuccess.Web.Overview;
using CustomerSuccess.Web.Working;
using Microsoft.AspNetCore.Components;

namespace CustomerSuccess.Web.Churn;

/// <summary>Churn by period with the customers lost, how long customers stay and who will be left (CX2).</summary>
public sealed partial class ChurnPage
{
    [Inject] public required ChurnViews Views { get; init; }

    /// <summary>The list on the page has its place in the address; a working that is open over the page has it then.</summary>
    protected override string Parts => Metric is null ? $"{PartText}|{RowsText}" : string.Empty;

    protected override Task<ChurnView> ReadAsync(ReportAddress report, Viewer viewer, CancellationToken cancellationToken) => Views.ReadAsync(
        new WorkingAddress(MetricName.Churn, Metric is null ? PartText : null, Metric is null ? RowsText : null, PagePath, report, IsOnPage: true), Today, Zone, viewer, cancellationToken);
}
