using CustomerSuccess.Domain.Members;
using CustomerSuccess.Web.Components;

namespace CustomerSuccess.Web.Layout;

/// <summary>An entry of the navigation.</summary>
/// <param name="Key">Its name in the resources.</param>
/// <param name="Href">Where it leads.</param>
/// <param name="Icon">Its icon.</param>
/// <param name="IsFor">Whether it is shown to a person. The page itself checks again.</param>
internal sealed record ShellPlace(string Key, string Href, IconName Icon, Func<Viewer, bool> IsFor)
{
    /// <summary>The places in the order of the navigation.</summary>
    public static IReadOnlyList<ShellPlace> All { get; } =
    [
        new("Overview", "/", IconName.Overview, viewer => viewer.ReadsFigures),
        new("MyCustomers", "/my-customers", IconName.Customers, viewer => viewer.Roles.Contains(Role.AccountManager) || viewer.Roles.Contains(Role.Lead)),
        new("Customers", "/customers", IconName.Table, viewer => viewer.ReadsFigures),
        new("Entry", "/entry", IconName.Entry, viewer => viewer.Enters) { Also = "/imports" },
        new("Settings", "/settings", IconName.Settings, _ => true),
    ];

    /// <summary>Gets another address whose pages belong to the place.</summary>
    public string? Also { get; init; }

    /// <summary>Tells whether the path is the place or below it.</summary>
    public bool Holds(string path) => Href == "/" ? path == "/" : IsAt(Href, path) || (Also is not null && IsAt(Also, path));

    private static bool IsAt(string href, string path) => path == href || path.StartsWith(href + "/", StringComparison.Ordinal);
}
