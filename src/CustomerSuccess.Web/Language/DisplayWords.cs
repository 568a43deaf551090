using System.Globalization;
using System.Resources;
using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Web.Language;

/// <summary>The words that dates and amounts need, in the language that the user has chosen.</summary>
/// <remarks>They follow the choice and not the thread's culture, since a change is drawn on whichever thread it arrives.</remarks>
internal sealed class DisplayWords(LanguageChoice language)
{
    private static readonly ResourceManager Texts = new("CustomerSuccess.Web.Language.DisplayWords", typeof(DisplayWords).Assembly);
    private readonly CultureInfo _culture = Languages.CultureOf(language);

    public string this[string key] => Texts.GetString(key, _culture) ?? throw new InvalidOperationException($"DisplayWords.resx has no '{key}'.");

    public string Format(string key, params object[] values) => string.Format(CultureInfo.InvariantCulture, this[key], values);

    public string Month(CalendarKind calendar, int month, bool isShort) =>
        this[string.Create(CultureInfo.InvariantCulture, $"{calendar}.{month}{(isShort && calendar is CalendarKind.Gregorian ? ".Short" : string.Empty)}")];
}
