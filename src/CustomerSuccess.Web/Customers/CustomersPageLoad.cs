using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Entry;
using CustomerSuccess.Domain.Health;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Web.Components;
using CustomerSuccess.Web.Startup;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Customers;

/// <summary>Reads what the page of all customers shows.</summary>
public sealed class CustomersPageLoad(
    ICustomerFigures figures,
    ICustomerNames names,
    IEntryDirectory directory,
    CustomersViews views,
    PageStatus status,
    IStringLocalizer<CustomersPage> text,
    IStringLocalizer<CustomerTable> words,
    IDisplay display)
{
    public async Task<CustomersPageView> ReadAsync(CustomersAddress address, string of, Viewer viewer, CancellationToken cancellationToken)
    {
        try
        {
            return viewer.ReadsFigures
                ? await WithFiguresAsync(address, of, viewer, cancellationToken)
                : await NamesAsync(address, of, viewer, cancellationToken);
        }
        catch (NotAllowedException)
        {
            status.Forbid();
            return new CustomersPageView(of, IsRefused: true);
        }
    }

    private async Task<CustomersPageView> WithFiguresAsync(CustomersAddress address, string of, Viewer viewer, CancellationToken cancellationToken)
    {
        var choices = await names.ChoicesAsync(viewer, cancellationToken);
        var page = await figures.ReadAsync(address.Query(), viewer, cancellationToken);
        var unmarked = address.Sign is null ? page.Total : (await figures.ReadAsync((address with { Sign = null, Page = 1 }).Query() with { Take = 1 }, viewer, cancellationToken)).Total;
        var day = await directory.TodayAsync(cancellationToken);
        return new CustomersPageView(
            of,
            List: views.Of(page, unmarked, choices.Managers.ToDictionary(one => one.Id, one => one.Name), day.Zone),
            Choices: new CustomerChoicesView(
                [.. choices.Segments.Select(one => new FilterOption(one, one))],
                [.. choices.Managers.Select(one => new FilterOption(one.Id.Value.ToString(), one.Name))],
                [.. choices.Plans.Select(one => new FilterOption(one.Id.Value.ToString(), one.Name))],
                [.. choices.Countries.Select(one => new FilterOption(one, one))],
                [.. Enum.GetValues<HealthBand>().Select(band => new FilterOption(CustomersAddress.NameOf(band), text["Band." + band]))]),
            Note: viewer.ReadsAllCustomers ? null : text["OwnOnly"].Value,
            ReadsAll: viewer.ReadsAllCustomers);
    }

    private async Task<CustomersPageView> NamesAsync(CustomersAddress address, string of, Viewer viewer, CancellationToken cancellationToken)
    {
        var page = await names.FindAsync(address.Search, address.Skip, CustomersView.PageSize, viewer, cancellationToken);
        var count = page.Total == 1 ? words["Count.One"] : words["Count", display.Number(page.Total)];
        return new CustomersPageView(
            of,
            Names: new CustomerNamesView(
                [.. page.Lines.Select(line => new CustomerNameView(line.Name, line.Segment, line.Country))],
                count,
                (page.Total + CustomersView.PageSize - 1) / CustomersView.PageSize),
            Note: text["NamesOnly"]);
    }
}
