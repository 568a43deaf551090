using System.Globalization;
using CustomerSuccess.Web.Api.Problems;

namespace CustomerSuccess.Web.Api.Figures.Asked;

/// <summary>A day in an address: ISO 8601, Gregorian, in the organisation's time zone.</summary>
internal static class DayParameter
{
    private static readonly DateOnly First = new(1900, 1, 1);
    private static readonly DateOnly Last = new(2199, 12, 31);

    /// <summary>Returns the day; none where it is not given, or cannot be read, which goes into <paramref name="faults"/>.</summary>
    public static DateOnly? Read(IQueryCollection query, string name, ApiFaults faults)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(faults);
        if (query[name].ToString().Trim() is not { Length: > 0 } text)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day >= First && day <= Last)
        {
            return day;
        }

        faults.Add(name, "Use a day such as 2026-03-21, from 1900 to 2199.");
        return null;
    }
}
