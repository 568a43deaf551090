using System.Globalization;
using CustomerSuccess.Web.Language;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Tests.Entry;

/// <summary>The texts of a page in a language, for what is not drawn.</summary>
internal static class EntryTexts
{
    public static IStringLocalizer<T> In<T>(LanguageChoice language)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Languages.CultureOf(language);
        return new ServiceCollection().AddLogging().AddLocalization().BuildServiceProvider().GetRequiredService<IStringLocalizer<T>>();
    }

    public static UserDisplay Display(LanguageChoice language) => new(DisplayChoices.UsualFor(language));
}
