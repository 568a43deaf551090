namespace CustomerSuccess.Web.Language;

/// <summary>Digits of the three sets that people here type and read: Latin, Persian and Arabic-Indic.</summary>
public static class DigitText
{
    /// <summary>Returns the text with its Latin digits as Persian ones.</summary>
    public static string ToPersian(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return string.Create(text.Length, text, (shown, typed) =>
        {
            for (var i = 0; i < typed.Length; i++)
            {
                shown[i] = typed[i] is >= '0' and <= '9' ? (char)('۰' + (typed[i] - '0')) : typed[i];
            }
        });
    }

    /// <summary>Returns the text with every digit as a Latin one, for reading; nothing else changes.</summary>
    public static string ToLatin(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return string.Create(text.Length, text, (latin, typed) =>
        {
            for (var i = 0; i < typed.Length; i++)
            {
                latin[i] = typed[i] switch
                {
                    >= '۰' and <= '۹' => (char)('0' + (typed[i] - '۰')),
                    >= '٠' and <= '٩' => (char)('0' + (typed[i] - '٠')),
                    _ => typed[i],
                };
            }
        });
    }
}
