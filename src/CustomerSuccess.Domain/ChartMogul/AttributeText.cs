using System.Globalization;

namespace CustomerSuccess.Domain.ChartMogul;

/// <summary>Keeps the type of a custom attribute in the text of a customer's property.</summary>
/// <remarks>
/// Numbers and truths are written as they are read: 8, 2.5, true. A piece of text that would be read as something else is kept in quotation marks, so that
/// the text "8" comes back as text; all other text is kept as it is.
/// </remarks>
public static class AttributeText
{
    /// <summary>Returns the property's text of a value.</summary>
    /// <param name="value">A text, a whole or decimal number, or a truth.</param>
    public static string Of(object value) => value switch
    {
        bool truth => truth ? "true" : "false",
        string text => Read(text) is string same && same == text ? text : $"\"{text}\"",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty,
    };

    /// <summary>Returns the value of a property's text: a <see cref="bool"/>, a <see cref="decimal"/> or a <see cref="string"/>.</summary>
    public static object Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text is "true" or "false" ? text == "true"
            : decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
                && number.ToString(CultureInfo.InvariantCulture) == text ? number
            : text.Length >= 2 && text[0] == '"' && text[^1] == '"' ? text[1..^1]
            : text;
    }
}
