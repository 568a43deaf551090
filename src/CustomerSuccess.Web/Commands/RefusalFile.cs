using System.Text;
using CustomerSuccess.Data.Imports;
using CustomerSuccess.Data.Imports.Csv;

namespace CustomerSuccess.Web.Commands;

/// <summary>Writes every refused line with its reason into a CSV file.</summary>
internal sealed class RefusalFile : IAsyncDisposable
{
    private readonly StreamWriter _file;
    private readonly Terminal _terminal;

    public RefusalFile(string path, Terminal terminal)
    {
        _terminal = terminal;
        _file = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        _file.WriteLine("file,line,column,value,reason");
    }

    public void Add(ImportRefusal refusal) => _file.WriteLine(string.Join(',', new[]
    {
        refusal.File, refusal.Line.ToString(System.Globalization.CultureInfo.InvariantCulture), refusal.Column, refusal.Value, RefusalWords.ReasonOf(refusal, _terminal.Text),
    }.Select(Cell)));

    public ValueTask DisposeAsync() => _file.DisposeAsync();

    // A value that a spreadsheet would run as a formula is kept from it by an apostrophe.
    private static string Cell(string? value)
    {
        var safe = SpreadsheetText.Safe(value) ?? string.Empty;
        return $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
