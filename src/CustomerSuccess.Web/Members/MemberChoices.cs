using CustomerSuccess.Data.Members;
using CustomerSuccess.Web.Language;

namespace CustomerSuccess.Web.Members;

/// <summary>What a person has chosen, between their record and the pages.</summary>
internal static class MemberChoices
{
    /// <summary>Returns the person's choices; what they have not chosen is as usual for the language.</summary>
    public static DisplayChoices Of(Member member, LanguageChoice browsers)
    {
        var language = member.Language switch
        {
            "fa" => LanguageChoice.Persian,
            "en" => LanguageChoice.English,
            _ => browsers,
        };
        var usual = DisplayChoices.UsualFor(language);
        return new(
            language,
            member.Calendar ?? usual.Calendar,
            member.Digits switch { DigitSet.Latin => DigitsChoice.Latin, DigitSet.Persian => DigitsChoice.Persian, _ => usual.Digits },
            Enum.GetValues<MoneyUnitChoice>().Where(unit => Name(unit) == member.MoneyUnit).Cast<MoneyUnitChoice?>().FirstOrDefault() ?? usual.MoneyUnit,
            member.Theme switch { Theme.Light => ThemeChoice.Light, Theme.Dark => ThemeChoice.Dark, _ => ThemeChoice.System });
    }

    /// <summary>Writes the choices into the person's record.</summary>
    public static void Keep(Member member, DisplayChoices choices)
    {
        member.Language = choices.Language is LanguageChoice.Persian ? "fa" : "en";
        member.Calendar = choices.Calendar;
        member.Digits = choices.Digits is DigitsChoice.Persian ? DigitSet.Persian : DigitSet.Latin;
        member.MoneyUnit = Name(choices.MoneyUnit);
        member.Theme = choices.Theme switch { ThemeChoice.Light => Theme.Light, ThemeChoice.Dark => Theme.Dark, _ => null };
    }

    private static string Name(MoneyUnitChoice unit) => unit switch
    {
        MoneyUnitChoice.Rial => "rial",
        MoneyUnitChoice.Toman => "toman",
        MoneyUnitChoice.ThousandToman => "thousand-toman",
        MoneyUnitChoice.MillionToman => "million-toman",
        _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, "There is no such unit."),
    };
}
