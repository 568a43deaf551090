using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Web.Components;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace CustomerSuccess.Web.Customers;

/// <summary>Draws a page of customers as a table.</summary>
public sealed partial class CustomerTable : IAsyncDisposable
{
    private ElementReference _table;
    private IJSObjectReference? _keys;

    [Inject] public required IJSRuntime Browser { get; init; }

    [Parameter, EditorRequired] public required CustomersView View { get; set; }

    [Parameter, EditorRequired] public required CustomersAddress Address { get; set; }

    [Parameter] public bool ShowsSegment { get; set; } = true;

    [Parameter] public bool ShowsManager { get; set; } = true;

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_keys is not null)
            {
                await _keys.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The page is gone, and its keys with it.
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _keys = await Browser.InvokeAsync<IJSObjectReference>("import", "./" + Assets["js/row-keys.js"]);
            await _keys.InvokeVoidAsync("walk", _table);
        }
    }

    private RenderFragment Head(CustomerSort sort, string title, bool isNumber) => builder =>
    {
        builder.OpenElement(0, "th");
        builder.AddAttribute(1, "scope", "col");
        builder.AddAttribute(2, "class", isNumber ? "n" : null);
        builder.AddAttribute(3, "aria-sort", Address.Sort != sort ? null : Address.Descending ? "descending" : "ascending");
        builder.OpenElement(4, "a");
        builder.AddAttribute(5, "class", "plain");
        builder.AddAttribute(6, "href", LinkTo(sort));
        builder.AddContent(7, title);
        if (Address.Sort == sort)
        {
            builder.OpenComponent<Icon>(8);
            builder.AddComponentParameter(9, nameof(Icon.Name), Address.Descending ? IconName.Down : IconName.Up);
            builder.CloseComponent();
        }

        builder.CloseElement();
        builder.CloseElement();
    };

    /// <summary>A second click on the same head turns the order round; names begin at the start of the alphabet, figures at the greatest.</summary>
    private string LinkTo(CustomerSort sort)
    {
        var descending = Address.Sort == sort ? !Address.Descending : sort is not (CustomerSort.Name or CustomerSort.Segment or CustomerSort.Manager or CustomerSort.Renewal);
        return Navigation.GetUriWithQueryParameters(new Dictionary<string, object?> { ["sort"] = CustomersAddress.NameOf(sort, descending), ["page"] = null });
    }
}
