using CustomerSuccess.Web.Components.Working;
using CustomerSuccess.Web.Customers.Workings;
using CustomerSuccess.Web.Working;
using Microsoft.AspNetCore.Components;

namespace CustomerSuccess.Web.Customers;

/// <summary>The working of the customer's figures, which the address opens over the page.</summary>
public sealed partial class CustomerPage
{
    [Inject] public required CustomerWorkings Workings { get; init; }

    [SupplyParameterFromQuery(Name = WorkingQuery.Working)] public string? WorkingText { get; set; }

    private WorkingView? Working => _facts is not null && _days is not null
        ? Workings.ViewOf(WorkingText, new LoadedCustomer(_facts, _days))
        : null;

    /// <summary>Returns where the list behind a figure is as a file.</summary>
    private string FileOf(string slug) => CustomerWorkingEndpoint.Href(_facts!.Figures.Customer, slug);

    private void OpenWorking(MetricName metric) => OpenWorking(metric.Slug());

    private void OpenWorking(string slug) => Navigation.NavigateTo(Navigation.GetUriWithQueryParameter(WorkingQuery.Working, slug));

    private void CloseWorking() => Navigation.NavigateTo(Navigation.GetUriWithQueryParameter(WorkingQuery.Working, (string?)null));
}
