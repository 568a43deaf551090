using DocumentFormat.OpenXml.Packaging;

namespace CustomerSuccess.Data.Imports.Spreadsheets;

/// <summary>A workbook (.xlsx) that is open: its visible sheets, and what their cells name by number.</summary>
internal sealed class Workbook : IDisposable
{
    private const int MostSheets = 200;
    private readonly FileStream _file;
    private readonly ReadShare? _share;
    private readonly SpreadsheetDocument _document;
    private readonly WorkbookPart _book;

    private Workbook(FileStream file, SpreadsheetDocument document, string temporary, ReadShare? share)
    {
        (_file, _document, _share) = (file, document, share);
        _book = document.WorkbookPart ?? throw new InvalidDataException("There is no workbook in it.");
        Texts = SharedTexts.Read(_book.SharedStringTablePart is { } texts ? new Part(texts, share) : null, temporary);
        Formats = CellFormats.Read(_book.WorkbookStylesPart is { } styles ? new Part(styles, share) : null);
    }

    /// <summary>Gets the texts that cells name.</summary>
    public SharedTexts Texts { get; }

    /// <summary>Gets the formats that cells name.</summary>
    public CellFormats Formats { get; }

    /// <summary>Gets whether days are counted from 1904, as Excel did on the Macintosh. Known when the sheets are.</summary>
    public bool From1904 { get; private set; }

    /// <summary>Opens a workbook.</summary>
    /// <param name="path">The file.</param>
    /// <param name="temporary">Where a file may be written as long as it is open.</param>
    /// <param name="share">Counts what is read.</param>
    public static Workbook Open(string path, string temporary, ReadShare? share = null)
    {
        var file = File.OpenRead(path);
        try
        {
            return new Workbook(file, SpreadsheetDocument.Open(file, isEditable: false), temporary, share);
        }
        catch
        {
            // Of a broken archive the document cannot even be closed; it holds nothing but the file.
            file.Dispose();
            throw;
        }
    }

    /// <summary>Returns the sheets that are shown, in their order. Hidden ones mostly hold what the others look up.</summary>
    public IReadOnlyList<(string Name, Part Part)> Sheets()
    {
        var sheets = new List<(string, Part)>();
        using var reader = new Part(_book, _share).Read();
        while (reader.Read() && sheets.Count < MostSheets)
        {
            if (reader is { IsStartElement: true, LocalName: "workbookPr" })
            {
                From1904 = reader.Attribute("date1904") is "1" or "true";
            }
            else if (reader is { IsStartElement: true, LocalName: "sheet" } && reader.Attribute("state") is null or "visible"
                && _book.TryGetPartById(reader.Attribute("id") ?? string.Empty, out var part) && part is WorksheetPart)
            {
                sheets.Add((reader.Attribute("name") ?? string.Empty, new Part(part, _share)));
            }
        }

        return sheets;
    }

    public void Dispose()
    {
        Texts.Dispose();
        _document.Dispose();
        _file.Dispose();
    }
}
