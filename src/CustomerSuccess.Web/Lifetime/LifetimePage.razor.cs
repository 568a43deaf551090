using CustomerSuccess.Domain.Members;
using CustomerSuccess.Web.Components.Charts;
using CustomerSuccess.Web.Overview;
using Microsoft.AspNetCore.Components;

namespace CustomerSuccess.Web.Lifetime;

/// <summary>Lifetime value by period and segment, by each form of the lifetime, and how predicted values are spread over customers (R6).</summary>
public sealed partial class LifetimePage
{
    [Inject] public required LifetimeViews Views { get; init; }

    /// <summary>The lower end of the bar that is open, in minor units. Text, because an address is typed by people.</summary>
    [SupplyParameterFromQuery(Name = BarAddress.Query)] public string? BarText { get; set; }

    /// <summary>The list on the page has its place in the address; a working that is open over the page has it then.</summary>
    protected override string Parts => Metric is null ? $"{BarText}|{RowsText}" : $"{BarText}|";

    protected override Task<LifetimeView> ReadAsync(ReportAddress report, Viewer viewer, CancellationToken cancellationToken) => Views.ReadAsync(
        report, new BarAddress(BarText, Metric is null ? RowsText : null, PagePath), Today, Zone, viewer, cancellationToken);

    private void OpenBar(ChartClick click)
    {
        if (View?.Predicted.BarHrefs is { } bars && click.Index >= 0 && click.Index < bars.Count)
        {
            Navigation.NavigateTo(bars[click.Index]);
        }
    }
}
