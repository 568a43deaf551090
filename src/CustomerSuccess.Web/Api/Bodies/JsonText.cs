using System.Text.Json;

namespace CustomerSuccess.Web.Api.Bodies;

/// <summary>Reads text of JSON.</summary>
internal static class JsonText
{
    /// <summary>Returns a text; none where it has half of a character, which is no letter and which no database keeps, or U+0000, which one database does not keep.</summary>
    public static string? Of(JsonElement text)
    {
        try
        {
            return text.GetString() is { } value && !value.Contains('\0', StringComparison.Ordinal) ? value : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
