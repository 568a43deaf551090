using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace CustomerSuccess.Data.Imports.Spreadsheets;

/// <summary>One of the XML files that a workbook is made of, read element by element.</summary>
internal sealed class Part(OpenXmlPart part, ReadShare? share = null)
{
    /// <summary>Begins to read.</summary>
    public OpenXmlReader Read() =>
        new OpenXmlPartReader(new ShortTexts(part.GetStream(FileMode.Open, FileAccess.Read), share), part.Features, new OpenXmlPartReaderOptions { CloseStream = true, IgnoreWhitespace = false });
}

internal static class PartAttributes
{
    /// <summary>Returns an attribute of the element; none when it has none.</summary>
    public static string? Attribute(this OpenXmlReader reader, string name)
    {
        foreach (var attribute in reader.Attributes)
        {
            if (attribute.LocalName == name)
            {
                return attribute.Value;
            }
        }

        return null;
    }
}
