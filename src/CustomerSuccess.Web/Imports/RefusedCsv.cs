using System.Globalization;
using System.Text;
using CsvHelper;
using CustomerSuccess.Data.Imports;
using CustomerSuccess.Data.Imports.Csv;
using CustomerSuccess.Data.Imports.Jobs;

namespace CustomerSuccess.Web.Imports;

/// <summary>Writes refused lines as they stand in their file, with a column that says why, to be corrected and sent again.</summary>
public sealed class RefusedCsv(ImportWords words)
{
    public async Task WriteAsync(Stream stream, RefusedLines lines, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(lines);
        // The byte order mark tells spreadsheets that the names are UTF-8.
        await using var target = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        await using var csv = new CsvWriter(target, CultureInfo.InvariantCulture, leaveOpen: true);
        IReadOnlyList<string>? header = null;
        var earlier = -1;
        foreach (var (fields, refusals) in lines.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var isHeader = header is null;
            earlier = isHeader ? fields.ToList().IndexOf(RefusedLines.ReasonColumn) : earlier;
            header ??= fields;
            // Reasons of an earlier round are replaced; a line that is too short is filled up, so that its reason stands under its heading.
            var own = fields.Concat(Enumerable.Repeat(string.Empty, Math.Max(0, header.Count - fields.Count))).ToList();
            foreach (var field in own.Where((_, index) => index != earlier || own.Count != header.Count))
            {
                csv.WriteField(Safe(field));
            }

            csv.WriteField(isHeader ? RefusedLines.ReasonColumn : string.Join(" ", refusals.Select(Told)));
            await csv.NextRecordAsync();
            await csv.FlushAsync();
        }
    }

    private string Told(ImportRefusal refusal) => refusal.Column is { } column ? words["ReasonFor", column, words.Reason(refusal)] : words.Reason(refusal);

    // A number may begin with a sign; a text that was kept from being a formula already needs no second apostrophe; anything else that begins like a formula is kept from being one.
    private static string Safe(string field) => decimal.TryParse(field, NumberStyles.Number, CultureInfo.InvariantCulture, out _) ? field : SpreadsheetText.Safe(SpreadsheetText.Original(field));
}
