using System.Text;
using DocumentFormat.OpenXml;

namespace CustomerSuccess.Data.Imports.Spreadsheets;

/// <summary>Reads a text that may be in pieces of different looks. How it is pronounced, which East Asian workbooks say beside it, is no part of it.</summary>
internal static class TextRuns
{
    /// <summary>Reads from the element's beginning to its end.</summary>
    public static string Read(OpenXmlReader reader)
    {
        var (depth, text, isBeside) = (reader.Depth, new StringBuilder(), false);
        while (reader.Read() && !(reader.IsEndElement && reader.Depth <= depth))
        {
            if (reader.LocalName == "rPh")
            {
                isBeside = reader.IsStartElement;
            }
            else if (reader is { IsStartElement: true, LocalName: "t" } && !isBeside)
            {
                text.Append(reader.GetText());
            }
        }

        return text.ToString();
    }
}
