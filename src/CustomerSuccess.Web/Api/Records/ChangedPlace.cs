using System.Globalization;

namespace CustomerSuccess.Web.Api.Records;

/// <summary>Where a page of changed records ended: with the place, what the first page said, which holds for all of them.</summary>
/// <param name="IsWhole">Whether the list is of all records.</param>
/// <param name="Next">What to ask with next time, UTC.</param>
/// <param name="Place">The place of the last record.</param>
internal sealed record ChangedPlace(bool IsWhole, DateTime Next, string Place)
{
    public string Text => string.Create(CultureInfo.InvariantCulture, $"{(IsWhole ? 'w' : 'c')} {Next.Ticks} {Place}");

    /// <summary>Returns the place that a text names, or <see langword="null"/>.</summary>
    public static ChangedPlace? Read(string text) => text.Split(' ', 3) is [("w" or "c") and var list, var next, var place]
        && long.TryParse(next, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks <= DateTime.MaxValue.Ticks
        ? new ChangedPlace(list == "w", new DateTime(ticks, DateTimeKind.Utc), place)
        : null;
}
