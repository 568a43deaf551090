using CustomerSuccess.Web.Components;

namespace CustomerSuccess.Web.Layout;

/// <summary>An entry of the navigation.</summary>
/// <param name="Key">Its name in the resources.</param>
/// <param name="Href">Where it leads.</param>
/// <param name="Icon">Its icon.</param>
/// <param name="Policy">What one must be allowed to see it; everybody when null. The page itself checks again.</param>
internal sealed record ShellPlace(string Key, string Href, IconName Icon, string? Policy = null)
{
    /// <summary>The places in the order of the navigation.</summary>
    public static IReadOnlyList<ShellPlace> All { get; } =
    [
        new("Overview", "/", IconName.Overview),
        new("MyCustomers", "/my-customers", IconName.Customers),
        new("Customers", "/customers", IconName.Table),
        new("Entry", "/entry", IconName.Entry),
        new("Settings", "/settings", IconName.Settings),
    ];

    /// <summary>Tells whether the path is the place or below it.</summary>
    public bool Holds(string path) => Href == "/" ? path == "/" : path == Href || path.StartsWith(Href + "/", StringComparison.Ordinal);
}
