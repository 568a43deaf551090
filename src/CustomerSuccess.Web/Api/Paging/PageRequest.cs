using System.Globalization;
using CustomerSuccess.Web.Api.Problems;

namespace CustomerSuccess.Web.Api.Paging;

/// <summary>Which page of a list a program asks for.</summary>
/// <param name="Limit">The most records, 1 to <see cref="LargestLimit"/>.</param>
/// <param name="After">The key behind which the page begins, as <see cref="PageCursor"/> has it; none for the first page.</param>
public sealed record PageRequest(int Limit, string? After)
{
    public const string LimitName = "limit";
    public const string CursorName = "cursor";
    public const int UsualLimit = 100;
    public const int LargestLimit = 1000;

    /// <summary>Reads <c>limit</c> and <c>cursor</c> of the address; what cannot be used goes into <paramref name="faults"/>.</summary>
    /// <param name="query">The address.</param>
    /// <param name="list">The list's name, with whatever chooses its records.</param>
    /// <param name="faults">What is wrong.</param>
    public static PageRequest Read(IQueryCollection query, string list, ApiFaults faults)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(faults);
        var (limit, cursor) = (query[LimitName].ToString(), query[CursorName].ToString());
        var most = UsualLimit;
        if (limit.Length > 0 && !(int.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out most) && most is >= 1 and <= LargestLimit))
        {
            faults.Add(LimitName, $"Use a whole number from 1 to {LargestLimit}.");
        }

        var after = cursor.Length > 0 ? PageCursor.Read(list, cursor) : null;
        if (cursor.Length > 0 && after is null)
        {
            PageCursor.Refuse(faults);
        }

        return new PageRequest(most, after);
    }
}
