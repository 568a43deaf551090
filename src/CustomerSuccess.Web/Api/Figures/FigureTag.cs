using System.Globalization;

namespace CustomerSuccess.Web.Api.Figures;

/// <summary>Tells programs whether an answer is still the same: figures change with the records and with the day, and with nothing else.</summary>
internal static class FigureTag
{
    /// <summary>Returns the entity tag of an answer.</summary>
    public static string Of(long changeNumber, DateOnly today) => string.Create(CultureInfo.InvariantCulture, $"W/\"{changeNumber}-{today:yyyyMMdd}\"");

    /// <summary>Tells whether the program has the answer of this tag; says so in the response.</summary>
    public static bool IsKnown(HttpContext http, string tag)
    {
        http.Response.Headers.ETag = tag;
        return http.Request.Headers.IfNoneMatch.Any(known => known is not null && known.Split(',', StringSplitOptions.TrimEntries).Contains(tag));
    }
}
