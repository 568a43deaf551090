using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Web.Components;
using CustomerSuccess.Web.Members;
using Microsoft.AspNetCore.Components;

namespace CustomerSuccess.Web.Customers;

/// <summary>Every customer that the user may see, searched, narrowed and sorted by the address.</summary>
public sealed partial class CustomersPage : IDisposable
{
    private readonly LatestOnly _load = new();
    private string? _typed;
    private string? _announcement;

    [Inject] public required CustomersPageLoad Load { get; init; }

    [Inject] public required IViewers Viewers { get; init; }

    [Inject] public required PrerenderedViews Prerendered { get; init; }

    [Inject] public required NavigationManager Navigation { get; init; }

    [SupplyParameterFromQuery(Name = "q")] public string? SearchText { get; set; }

    [SupplyParameterFromQuery(Name = "sign")] public string? SignText { get; set; }

    [SupplyParameterFromQuery(Name = "sort")] public string? SortText { get; set; }

    [SupplyParameterFromQuery(Name = "who")] public string? StandingText { get; set; }

    [SupplyParameterFromQuery(Name = "page")] public string? PageText { get; set; }

    [SupplyParameterFromQuery(Name = "segment")] public string[]? Segments { get; set; }

    [SupplyParameterFromQuery(Name = "country")] public string[]? Countries { get; set; }

    [SupplyParameterFromQuery(Name = "manager")] public string[]? Managers { get; set; }

    [SupplyParameterFromQuery(Name = "plan")] public string[]? Plans { get; set; }

    [SupplyParameterFromQuery(Name = "health")] public string[]? Bands { get; set; }

    /// <summary>The key of what was prerendered. Read anew after a lost connection.</summary>
    [PersistentState(RestoreBehavior = RestoreBehavior.SkipLastSnapshot)] public Guid? Kept { get; set; }

    private CustomersPageView? View { get; set; }

    private CustomersAddress Address { get; set; } = new();

    private string ExportHref => "/customers.csv" + new Uri(Navigation.Uri).Query;

    public void Dispose() => _load.Dispose();

    protected override async Task OnParametersSetAsync()
    {
        Address = CustomersAddress.Read(new CustomersQueryText(SearchText, SignText, SortText, StandingText, PageText, Segments, Countries, Managers, Plans, Bands));
        _typed = Address.Search;
        if (Kept is { } key)
        {
            View ??= Prerendered.Take<CustomersPageView>(key);
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
        var (address, of) = (Address, Navigation.Uri);
        try
        {
            // The rows of before stay in sight until the new ones are here: nothing jumps.
            View = await Load.ReadAsync(address, of, await Viewers.CurrentAsync(cancellation), cancellation);
            Keep();
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // The user has moved on, or chose another list whose load will draw the page.
        }
    }

    private void Keep() => Kept = RendererInfo.IsInteractive || View is null ? null : Prerendered.Keep(View);

    private void SearchFor() => Navigation.NavigateTo(Navigation.GetUriWithQueryParameters(new Dictionary<string, object?>
    {
        ["q"] = string.IsNullOrWhiteSpace(_typed) ? null : _typed.Trim(),
        ["page"] = null,
    }));

    private string To(CustomerStanding standing) => Navigation.GetUriWithQueryParameters(new Dictionary<string, object?>
    {
        ["who"] = standing switch { CustomerStanding.Active => "active", CustomerStanding.Former => "former", _ => null },
        ["page"] = null,
    });
}
