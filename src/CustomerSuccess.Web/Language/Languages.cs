using System.Globalization;

namespace CustomerSuccess.Web.Language;

/// <summary>The two languages and the culture of each.</summary>
public static class Languages
{
    private static readonly CultureInfo English = CultureInfo.ReadOnly(new CultureInfo("en-GB"));
    private static readonly CultureInfo Persian = CultureInfo.ReadOnly(MakePersian());

    /// <summary>Returns the one instance of the language's culture.</summary>
    public static CultureInfo CultureOf(LanguageChoice language) => language is LanguageChoice.Persian ? Persian : English;

    /// <summary>Returns the language of a culture; English for one that we do not speak.</summary>
    public static LanguageChoice Of(CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        return culture.TwoLetterISOLanguageName == "fa" ? LanguageChoice.Persian : LanguageChoice.English;
    }

    /// <summary>ICU's patterns for fa-IR read badly and its minus sign is not taken by readers of CSV.</summary>
    private static CultureInfo MakePersian()
    {
        var culture = new CultureInfo("fa-IR");
        culture.DateTimeFormat.AbbreviatedDayNames = ["ی", "د", "س", "چ", "پ", "ج", "ش"];
        culture.DateTimeFormat.ShortestDayNames = ["ی", "د", "س", "چ", "پ", "ج", "ش"];
        culture.DateTimeFormat.ShortDatePattern = "yyyy/MM/dd";
        culture.DateTimeFormat.LongDatePattern = "dddd d MMMM yyyy";
        culture.DateTimeFormat.YearMonthPattern = "MMMM yyyy";
        culture.NumberFormat.NegativeSign = "-";
        return culture;
    }
}
