using System.Buffers.Text;
using System.Text;
using Microsoft.Net.Http.Headers;

namespace CustomerSuccess.Web.Api.Keys;

/// <summary>Reads the key that a request shows: as the user name of HTTP Basic, whatever the password, or as a bearer token.</summary>
internal static class PresentedKey
{
    private const string Basic = "Basic ";
    private const string Bearer = "Bearer ";
    private const int Longest = 500;

    /// <summary>Returns the key, or <see langword="null"/> where none can be read.</summary>
    public static string? Of(HttpRequest request) => request.Headers[HeaderNames.Authorization].ToString().Trim() switch
    {
        { Length: > Longest } => null,
        var value when value.StartsWith(Basic, StringComparison.OrdinalIgnoreCase) => UserNameOf(value[Basic.Length..].Trim()),
        var value when value.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) && value[Bearer.Length..].Trim() is { Length: > 0 } token => token,
        _ => null,
    };

    private static string? UserNameOf(string credentials)
    {
        if (!Base64.IsValid(credentials))
        {
            return null;
        }

        var name = Encoding.UTF8.GetString(Convert.FromBase64String(credentials)).Split(':')[0];
        return name.Length > 0 ? name : null;
    }
}
