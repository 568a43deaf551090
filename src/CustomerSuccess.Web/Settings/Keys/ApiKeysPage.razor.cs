using CustomerSuccess.Domain.Keys;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Web.Components;
using CustomerSuccess.Web.Components.Sheets;
using CustomerSuccess.Web.Members;
using Microsoft.AspNetCore.Components;

namespace CustomerSuccess.Web.Settings.Keys;

/// <summary>The keys of the API, for administrators: who has which, made and revoked.</summary>
public sealed partial class ApiKeysPage : IDisposable
{
    private readonly LatestOnly _load = new();
    private ApiKeyList? _list;
    private (string Name, string Text)? _made;
    private ApiKeyLine? _revoking;
    private string? _refusal;
    private bool _isBusy;

    [Inject] public required IApiKeyDesk Desk { get; init; }

    [Inject] public required IViewers Viewers { get; init; }

    [Inject] public required IDisplay Display { get; init; }

    [Inject] public required Toasts Toasts { get; init; }

    private ApiKeyForm Form { get; set; } = new();

    public void Dispose() => _load.Dispose();

    protected override async Task OnInitializedAsync()
    {
        await LoadAsync();
        await BeginAsync();
    }

    private async Task LoadAsync()
    {
        var cancellation = _load.Next();
        try
        {
            _list = await Desk.ListAsync(await Viewers.CurrentAsync(cancellation), cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // The page was left, or is being loaded again.
        }
    }

    private async Task BeginAsync()
    {
        if (_list is { } list)
        {
            Form = new ApiKeyForm { Today = list.Day, Member = (await Viewers.CurrentAsync()).Id.Value };
        }
    }

    private Task MakeAsync() => DoAsync(async viewer =>
    {
        switch (await Desk.MakeAsync(Form.Entry(), viewer))
        {
            case ApiKeyOutcome.Made made:
                (_made, _refusal) = ((Form.Name!.Trim(), made.Text), null);
                await LoadAsync();
                await BeginAsync();
                break;
            case ApiKeyOutcome.Refused refused:
                _refusal = string.Join(' ', refused.Faults.Select(FaultText));
                break;
        }
    });

    private Task RevokeAsync(ApiKeyLine key) => DoAsync(async viewer =>
    {
        _revoking = null;
        await Desk.RevokeAsync(key.Id, viewer);
        Toasts.Show(Text["IsRevoked", $"\u2068{key.Name}\u2069"]);
        await LoadAsync();
    });

    private async Task DoAsync(Func<Viewer, Task> work)
    {
        // A second click while the first is being done is meant as the first.
        if (_isBusy)
        {
            return;
        }

        _isBusy = true;
        try
        {
            await work(await Viewers.CurrentAsync());
        }
        finally
        {
            _isBusy = false;
        }
    }

    private void Turn(KeyScope scope)
    {
        if (!Form.Scopes.Remove(scope))
        {
            Form.Scopes.Add(scope);
        }
    }

    private Sheet SheetOfKeys() => new(
        Text["All"],
        [
            new(Text["Name"]), new(Text["Prefix"]), new(Text["Member"]), new(Text["Scopes"]),
            new(Text["MadeOn"], SheetKind.Moment), new(Text["LastUse"], SheetKind.Moment), new(Text["Expiry"], SheetKind.Day), new(Text["State"]),
        ],
        [.. _list!.Keys.Select(key => (IReadOnlyList<SheetCell>)
        [
            new(key.Name), new(key.Prefix), new(key.MemberName ?? Text["NobodyAnyMore"]), new(ScopesText(key.Scopes)),
            SheetCell.At(Day(key.MadeAt), key.MadeAt, _list.Zone),
            SheetCell.At(string.Empty, key.LastUsedAt, _list.Zone),
            new(string.Empty, key.ExpiresAt is { } end ? DayOf(end.AddTicks(-1)) : null),
            new(StateText(key)),
        ])]);

    private string ScopesText(KeyScopes scopes) => string.Join(Text["And"], Enum.GetValues<KeyScope>().Where(scopes.Has).Select(scope => Text["Scope." + scope].Value));

    private string StateText(ApiKeyLine key) => Text[key is { State: KeyState.Active, IsMemberLocked: true } ? "State.Locked" : "State." + key.State];

    private static IconName IconOf(ApiKeyLine key) => key.State switch
    {
        KeyState.Expired => IconName.Clock,
        KeyState.Revoked => IconName.Close,
        _ => key.IsMemberLocked ? IconName.Lock : IconName.Check,
    };

    private string FaultText(ApiKeyFault fault) => fault is ApiKeyFault.NameIsTooLong ? Text["NameIsTooLong", Display.Number(ApiKeyEntry.LongestName)] : Text[fault.ToString()];

    private string Moment(DateTime instant) => Display.Moment(new DateTimeOffset(instant, TimeSpan.Zero), _list!.Zone);

    private string Day(DateTime instant) => Display.Date(DayOf(instant));

    /// <summary>A key that is refused from midnight on is taken through the day before.</summary>
    private string LastDay(DateTime end) => Display.Date(DayOf(end.AddTicks(-1)));

    private DateOnly DayOf(DateTime instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(instant, _list!.Zone));
}
