using CustomerSuccess.Domain.Members;
using Microsoft.AspNetCore.Components;

namespace CustomerSuccess.Web.Overview;

/// <summary>The seven metrics of a period, each with its trend and its working.</summary>
public sealed partial class OverviewPage
{
    [Inject] public required OverviewViews Views { get; init; }

    protected override Task<OverviewView> ReadAsync(ReportAddress report, Viewer viewer, CancellationToken cancellationToken) =>
        Views.ReadAsync(report, Today, Zone, viewer, cancellationToken);
}
