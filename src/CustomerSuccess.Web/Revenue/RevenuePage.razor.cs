using CustomerSuccess.Domain.Members;
using CustomerSuccess.Web.Overview;
using CustomerSuccess.Web.Working;
using Microsoft.AspNetCore.Components;

namespace CustomerSuccess.Web.Revenue;

/// <summary>The movements of recurring revenue with the customers behind each (CX3).</summary>
public sealed partial class RevenuePage
{
    [Inject] public required FigureViews Views { get; init; }

    /// <summary>The list on the page has its place in the address; a working that is open over the page has it then.</summary>
    protected override string Parts => Metric is null ? $"{PartText}|{RowsText}" : string.Empty;

    protected override Task<FigureView> ReadAsync(ReportAddress report, Viewer viewer, CancellationToken cancellationToken) => Views.ReadAsync(
        new WorkingAddress(MetricName.Mrr, Metric is null ? PartText : null, Metric is null ? RowsText : null, PagePath, report, IsOnPage: true), Today, Zone, viewer, cancellationToken);
}
