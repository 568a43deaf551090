using System.Globalization;

namespace CustomerSuccess.Domain.Time;

/// <summary>The calendars that months, quarters and years belong to.</summary>
public enum CalendarKind
{
    /// <summary>January to December.</summary>
    Gregorian,

    /// <summary>Farvardin to Esfand (Jalali, solar Hijri).</summary>
    Persian,
}

/// <summary>The framework's calendars, by kind.</summary>
public static class CalendarKinds
{
    private static readonly GregorianCalendar Gregorian = new();
    private static readonly PersianCalendar Persian = new();

    /// <summary>Returns the calendar that counts this kind's days.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="kind"/> is not a named value.</exception>
    public static Calendar Calendar(this CalendarKind kind) => kind switch
    {
        CalendarKind.Gregorian => Gregorian,
        CalendarKind.Persian => Persian,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such calendar."),
    };
}
