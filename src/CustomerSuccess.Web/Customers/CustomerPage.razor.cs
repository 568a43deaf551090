using CustomerSuccess.Domain.Changes;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Feedback;
using CustomerSuccess.Domain.Health;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Web.Components;
using CustomerSuccess.Web.Health;
using CustomerSuccess.Web.Language;
using CustomerSuccess.Web.Members;
using CustomerSuccess.Web.Startup;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace CustomerSuccess.Web.Customers;

/// <summary>One customer: how they are, why, what they pay and say, and what we do about it (AM2).</summary>
public sealed partial class CustomerPage : IDisposable
{
    private readonly LatestOnly _load = new();
    private readonly Dictionary<Guid, FeedbackNote> _opened = [];
    private CustomerFacts? _facts;
    private HealthDays? _days;
    private Dialog _dialog;
    private string _factor = HealthFactors.Relationship;
    private string? _announcement;
    private (string Key, int Window)? _loaded;
    private bool _isRefused;
    private bool _isMissing;
    private bool _mayAct;
    private bool _mayNote;
    private bool _mayCost;

    private enum Dialog
    {
        None,
        Note,
        Override,
        Factor,
        Action,
        Outcome,
    }

    [Inject] public required CustomerLoad Load { get; init; }

    [Inject] public required CustomerPageViews Views { get; init; }

    [Inject] public required IHealthOverrides Overrides { get; init; }

    [Inject] public required IFeedbackNotes Notes { get; init; }

    [Inject] public required IViewers Viewers { get; init; }

    [Inject] public required PageStatus Status { get; init; }

    [Inject] public required Toasts Toasts { get; init; }

    [Inject] public required PrerenderedViews Prerendered { get; init; }

    [Inject] public required NavigationManager Navigation { get; init; }

    [Inject] public required IJSRuntime Browser { get; init; }

    /// <summary>Text, because an address is typed by people: one that names no customer leads to a page that says so.</summary>
    [Parameter] public string Key { get; set; } = string.Empty;

    [SupplyParameterFromQuery(Name = "section")] public string? SectionText { get; set; }

    [SupplyParameterFromQuery(Name = "days")] public string? DaysText { get; set; }

    /// <summary>The key of what was prerendered. Read anew after a lost connection.</summary>
    [PersistentState(RestoreBehavior = RestoreBehavior.SkipLastSnapshot)] public Guid? Kept { get; set; }

    private CustomerView? View { get; set; }

    private CustomerSection Section => Enum.TryParse<CustomerSection>(SectionText, ignoreCase: true, out var section) && Enum.IsDefined(section) ? section : CustomerSection.Health;

    private int Window => int.TryParse(DigitText.ToLatin(DaysText ?? string.Empty), System.Globalization.CultureInfo.InvariantCulture, out var days) && HealthDays.Windows.Contains(days) ? days : 30;

    private string BackHref => _facts?.Viewer.ReadsAllCustomers == true && _facts.Records.Customer.ManagerId != _facts.Viewer.Id ? "/customers" : "/my-customers";

    private string CostHref => "/entry/costs?customer=" + Key;

    private SeenOverride? InForce => _days?.Today.Score.Override is { } set ? new SeenOverride(set.Id, set.Version) : null;

    private IReadOnlyList<ContactChoice> Contacts => [.. _facts!.Records.Contacts.Select(contact => new ContactChoice(contact.Id, contact.Name))];

    private IReadOnlyList<string> RecordedFactors => [.. _days!.Today.Score.Parts.Select(part => part.Factor.Code).Where(code => !HealthFactors.Computed.Contains(code))];

    private EventCallback NoteOpener => _mayNote ? EventCallback.Factory.Create(this, () => _dialog = Dialog.Note) : default;

    private EventCallback<string> FactorOpener => _mayAct ? EventCallback.Factory.Create<string>(this, OpenFactor) : default;

    private EventCallback OverrideEnder => _mayAct ? EventCallback.Factory.Create(this, EndOverrideAsync) : default;

    public void Dispose() => _load.Dispose();

    protected override async Task OnParametersSetAsync()
    {
        if (_loaded == (Key, Window))
        {
            return;
        }

        if (_loaded?.Key != Key)
        {
            (View, _facts, _days, _dialog) = (null, null, null, Dialog.None);
            _opened.Clear();
        }

        var isFirst = _loaded is null;
        _loaded = (Key, Window);
        if (isFirst && Kept is { } kept && Prerendered.Take<LoadedCustomer>(kept) is { } drawn)
        {
            Show(drawn);
            return;
        }

        await LoadAsync();
    }

    private async Task LoadAsync()
    {
        var cancellation = _load.Next();
        try
        {
            var viewer = await Viewers.CurrentAsync(cancellation);
            var loaded = Guid.TryParse(Key, out var id) ? await Load.ReadAsync(new CustomerId(id), Window, viewer, cancellation) : null;
            Show(loaded);
            Kept = RendererInfo.IsInteractive || loaded is null ? null : Prerendered.Keep(loaded);
        }
        catch (NotAllowedException)
        {
            Status.Forbid();
            (_isRefused, View) = (true, null);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // The user has moved on to another customer, whose load will draw the page.
        }
    }

    private void Show(LoadedCustomer? loaded)
    {
        (_isRefused, _isMissing) = (false, loaded is null);
        if (loaded is null)
        {
            Status.NotFound();
            return;
        }

        (_facts, _days) = loaded;
        var (viewer, manager) = (_facts.Viewer, _facts.Records.Customer.ManagerId);
        (_mayAct, _mayNote, _mayCost) = (viewer.ActsOn(manager), viewer.EntersFeedbackFor(manager), viewer.Enters);
        View = Views.Of(_facts, _days, _opened);
    }

    private async Task ReloadAsync()
    {
        await LoadAsync();
        _announcement = Text["Updated"];
    }

    private string To(CustomerSection section) =>
        Navigation.GetUriWithQueryParameter("section", section is CustomerSection.Health ? null : section.ToString().ToLowerInvariant());

    private void OpenFactor(string factor) => (_factor, _dialog) = (factor, Dialog.Factor);

    private void CloseDialog() => _dialog = Dialog.None;

    private async Task EndOverrideAsync()
    {
        if (InForce is not { } seen)
        {
            return;
        }

        try
        {
            await Overrides.EndAsync(seen, _facts!.Today, await Viewers.CurrentAsync());
            Toasts.Show(Text["OverrideEnded"]);
        }
        catch (RecordConflictException)
        {
            Toasts.Show(Text["OverrideConflict"]);
        }

        await LoadAsync();
    }

    private async Task OpenNoteAsync(Guid note)
    {
        if (await Notes.OpenAsync(new FeedbackNoteId(note), await Viewers.CurrentAsync()) is { } found)
        {
            _opened[note] = found;
            View = Views.Of(_facts!, _days!, _opened);
        }
    }

    private async Task PrintAsync() => await Browser.InvokeVoidAsync("print");
}
