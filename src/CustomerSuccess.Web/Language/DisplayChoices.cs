using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Web.Language;

/// <summary>What a user has chosen about how things are shown. Language, calendar and digits are independent of one another.</summary>
public sealed record DisplayChoices(
    LanguageChoice Language,
    CalendarKind Calendar,
    DigitsChoice Digits,
    MoneyUnitChoice MoneyUnit,
    ThemeChoice Theme)
{
    /// <summary>Returns what a reader of <paramref name="language"/> expects until they choose otherwise.</summary>
    public static DisplayChoices UsualFor(LanguageChoice language) => language is LanguageChoice.Persian
        ? new(language, CalendarKind.Persian, DigitsChoice.Persian, MoneyUnitChoice.Toman, ThemeChoice.System)
        : new(language, CalendarKind.Gregorian, DigitsChoice.Latin, MoneyUnitChoice.Toman, ThemeChoice.System);
}

/// <summary>The language of every text.</summary>
public enum LanguageChoice
{
    English,
    Persian,
}

/// <summary>The digits that numbers are written in.</summary>
public enum DigitsChoice
{
    Latin,
    Persian,
}

/// <summary>The unit that Iranian rials are shown in; other currencies are shown as they are.</summary>
public enum MoneyUnitChoice
{
    Rial,
    Toman,
    ThousandToman,
    MillionToman,
}

/// <summary>Light, dark, or as the device says.</summary>
public enum ThemeChoice
{
    System,
    Light,
    Dark,
}
