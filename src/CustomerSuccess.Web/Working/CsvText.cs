namespace CustomerSuccess.Web.Working;

/// <summary>Text that people entered, on its way into a file that a spreadsheet opens.</summary>
internal static class CsvText
{
    /// <summary>Returns the text so that no spreadsheet takes it for a formula: an apostrophe stands before what would begin one.</summary>
    public static string? Safe(string? text) => text is { Length: > 0 } && text[0] is ('=' or '+' or '-' or '@' or '\t' or '\r') ? "'" + text : text;
}
