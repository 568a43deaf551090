using System.Buffers.Text;
using System.Text;
using CustomerSuccess.Web.Api.Problems;

namespace CustomerSuccess.Web.Api.Paging;

/// <summary>Where a page of a list ended: the list's name and the key of its last record. It is opaque to programs and holds as long as the list is sorted the same.</summary>
/// <remarks>It names the list, so that a cursor of another list or another slice is refused and does not quietly begin anywhere. It is no secret and grants nothing.</remarks>
public static class PageCursor
{
    private const char Parts = '\n';
    private const string Version = "1";
    private const int Longest = 1000;

    // Bytes that are no text must not become some.
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Returns the cursor behind a record.</summary>
    /// <param name="list">The list's name, with whatever chooses its records.</param>
    /// <param name="last">The key of the last record of the page.</param>
    public static string After(string list, string last) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Join(Parts, Version, list, last)));

    /// <summary>Returns the key that a cursor of this list ends with, or <see langword="null"/> for what is no cursor of it.</summary>
    public static string? Read(string list, string cursor)
    {
        ArgumentNullException.ThrowIfNull(cursor);
        if (cursor.Length > Longest || !Base64Url.IsValid(cursor))
        {
            return null;
        }

        try
        {
            return Strict.GetString(Base64Url.DecodeFromChars(cursor)).Split(Parts, 3) is [Version, var named, var last] && named == list ? last : null;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>Notes that a cursor cannot be used.</summary>
    public static void Refuse(ApiFaults faults)
    {
        ArgumentNullException.ThrowIfNull(faults);
        faults.Add(PageRequest.CursorName, "This is no cursor of this list. Take next_cursor of the page before with the same other parameters, or leave it out to begin.");
    }
}
