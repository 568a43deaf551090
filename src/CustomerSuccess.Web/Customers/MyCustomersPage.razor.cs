using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Entry;
using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Web.Components;
using CustomerSuccess.Web.Members;
using CustomerSuccess.Web.Startup;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;

namespace CustomerSuccess.Web.Customers;

/// <summary>The morning list: one's own active customers, those who need one most first (AM1).</summary>
public sealed partial class MyCustomersPage : IDisposable
{
    private readonly LatestOnly _load = new();
    private string? _announcement;

    [Inject] public required ICustomerFigures Figures { get; init; }

    [Inject] public required IEntryDirectory Directory { get; init; }

    [Inject] public required CustomersViews Views { get; init; }

    [Inject] public required IViewers Viewers { get; init; }

    [Inject] public required PageStatus Status { get; init; }

    [Inject] public required PrerenderedViews Prerendered { get; init; }

    [Inject] public required NavigationManager Navigation { get; init; }

    [SupplyParameterFromQuery(Name = "sign")] public string? SignText { get; set; }

    [SupplyParameterFromQuery(Name = "sort")] public string? SortText { get; set; }

    [SupplyParameterFromQuery(Name = "page")] public string? PageText { get; set; }

    /// <summary>The key of what was prerendered. Read anew after a lost connection.</summary>
    [PersistentState(RestoreBehavior = RestoreBehavior.SkipLastSnapshot)] public Guid? Kept { get; set; }

    private MyCustomersView? View { get; set; }

    private CustomersAddress Address { get; set; } = new();

    private string ExportHref => QueryHelpers.AddQueryString("/customers.csv", new Dictionary<string, string?>
    {
        ["manager"] = View?.Member.ToString(),
        ["who"] = "active",
        ["sort"] = CustomersAddress.NameOf(Address.Sort, Address.Descending),
        ["sign"] = Address.Sign is { } sign ? CustomersAddress.NameOf(sign) : null,
    });

    public void Dispose() => _load.Dispose();

    protected override async Task OnParametersSetAsync()
    {
        var (sort, descending) = CustomersAddress.ReadSort(SortText, (CustomerSort.Need, true));
        Address = new CustomersAddress
        {
            Sign = CustomersAddress.ReadSign(SignText),
            Sort = sort,
            Descending = descending,
            Standing = CustomerStanding.Active,
            Page = CustomersAddress.ReadPage(PageText),
        };
        if (Kept is { } key)
        {
            View ??= Prerendered.Take<MyCustomersView>(key);
            Kept = null;
        }

        if (View?.Of != Navigation.Uri)
        {
            await LoadAsync();
        }
    }

    private async Task ReloadAsync()
    {
        await LoadAsync();
        _announcement = Text["Updated"];
    }

    private async Task LoadAsync()
    {
        var cancellation = _load.Next();
        try
        {
            View = await ReadAsync(Address, Navigation.Uri, await Viewers.CurrentAsync(cancellation), cancellation);
            Kept = RendererInfo.IsInteractive ? null : Prerendered.Keep(View);
        }
        catch (NotAllowedException)
        {
            Status.Forbid();
            View = new MyCustomersView(Navigation.Uri, Guid.Empty, IsRefused: true);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // The user has moved on, or chose another list whose load will draw the page.
        }
    }

    private async Task<MyCustomersView> ReadAsync(CustomersAddress address, string of, Viewer viewer, CancellationToken cancellationToken)
    {
        var mine = new Filter { Managers = [viewer.Id] };
        var page = await Figures.ReadAsync(address.Query(mine), viewer, cancellationToken);
        var all = address.Sign is null ? page.Total : (await Figures.ReadAsync((address with { Sign = null, Page = 1 }).Query(mine) with { Take = 1 }, viewer, cancellationToken)).Total;
        var day = await Directory.TodayAsync(cancellationToken);
        return new MyCustomersView(
            of,
            viewer.Id.Value,
            Owner: await Viewers.NameAsync(cancellationToken) is { Length: > 0 } name ? Text["Of", name].Value : null,
            List: Views.Of(page, all, new Dictionary<MemberId, string>(), day.Zone),
            HasNone: all == 0,
            ReadsAll: viewer.ReadsAllCustomers);
    }
}
