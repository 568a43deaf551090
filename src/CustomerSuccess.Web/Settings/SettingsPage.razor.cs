using Microsoft.AspNetCore.Components;

namespace CustomerSuccess.Web.Settings;

/// <summary>How the person sees the dashboard, and their password.</summary>
public sealed partial class SettingsPage
{
    private const string English = "English";
    private const string Persian = "فارسی";
    private static readonly Money Example = new(36_000_000, new Currency("IRR"));

    [Inject] public required TimeProvider Time { get; init; }

    /// <summary>What came of a change of the password.</summary>
    [SupplyParameterFromQuery(Name = "password")] public string? Password { get; set; }

    private string? SaidText => Password is "changed" or "wrong" or "short" ? Text["Password." + Password].Value : null;

    private DateOnly Today => DateOnly.FromDateTime(Time.GetLocalNow().DateTime);

    private (string Value, string Name)[] Named<T>()
        where T : struct, Enum => [.. Enum.GetNames<T>().Select(name => (name, Text[$"{typeof(T).Name}.{name}"].Value))];
}
