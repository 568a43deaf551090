using CustomerSuccess.Domain.Members;
using CustomerSuccess.Web.Components;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;

namespace CustomerSuccess.Web.Members;

/// <summary>Who may sign in and what they may do, for administrators.</summary>
public sealed partial class PeoplePage : IDisposable
{
    private readonly LatestOnly _load = new();
    private IReadOnlyList<Person>? _people;
    private (string Name, string Password)? _shown;
    private string? _refusal;
    private bool _isBusy;

    [Inject] public required People People { get; init; }

    [Inject] public required IViewers Viewers { get; init; }

    [Inject] public required Toasts Toasts { get; init; }

    private NewPersonForm Form { get; set; } = new();

    public void Dispose() => _load.Dispose();

    protected override Task OnInitializedAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        var cancellation = _load.Next();
        try
        {
            _people = await People.ListAsync(await Viewers.CurrentAsync(cancellation), cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // The page was left, or is being loaded again.
        }
    }

    private Task AddAsync() => DoAsync(async viewer =>
    {
        var (result, password) = await People.AddAsync(viewer, Form.Name, Form.Email, Form.Roles);
        if (result.Succeeded)
        {
            _shown = (Form.Name, password);
            Form = new();
        }

        return result;
    });

    private Task TurnAsync(Person person, Role role)
    {
        var roles = person.Roles.ToHashSet();
        Turn(roles, role);
        return DoAsync(viewer => People.SetRolesAsync(viewer, person.Id, roles), Text["RolesAreChanged", person.Name]);
    }

    private Task LockAsync(Person person) => person.IsLocked
        ? DoAsync(viewer => People.UnlockAsync(viewer, person.Id), Text["IsUnlocked", person.Name])
        : DoAsync(viewer => People.LockAsync(viewer, person.Id), Text["IsLocked", person.Name]);

    private Task ResetAsync(Person person) => DoAsync(async viewer =>
    {
        var (result, password) = await People.ResetPasswordAsync(viewer, person.Id);
        _shown = result.Succeeded ? (person.Name, password) : null;
        return result;
    });

    private async Task DoAsync(Func<Viewer, Task<IdentityResult>> change, string? said = null)
    {
        // A second click while the first is being done is meant as the first.
        if (_isBusy)
        {
            return;
        }

        _isBusy = true;
        try
        {
            _shown = said is null ? _shown : null;
            var result = await change(await Viewers.CurrentAsync());
            _refusal = result.Succeeded ? null : string.Join(' ', result.Errors.Select(error => error.Code is "LastAdministrator" or "Gone" ? Text[error.Code].Value : error.Description));
            if (result.Succeeded && said is not null)
            {
                Toasts.Show(said);
            }

            await LoadAsync();
        }
        finally
        {
            _isBusy = false;
        }
    }

    private string RolesText(Person person) => person.Roles.Count == 0 ? Text["NoRoles"] : string.Join(Text["And"], person.Roles.Select(role => RoleNames["Role." + role].Value));

    private static void Turn(HashSet<Role> roles, Role role)
    {
        if (!roles.Remove(role))
        {
            roles.Add(role);
        }
    }
}
