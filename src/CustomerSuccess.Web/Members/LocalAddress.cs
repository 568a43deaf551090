namespace CustomerSuccess.Web.Members;

/// <summary>Addresses that come with a request and must stay within the dashboard.</summary>
internal static class LocalAddress
{
    /// <summary>Returns the address if it is a path of ours, or the other one: never a way to another site.</summary>
    public static string Or(string? address, string other) =>
        address is ['/', ..] and not ['/', '/' or '\\', ..] && !address.Any(char.IsControl) ? address : other;
}
