using System.IO.Compression;
using System.Text;

namespace CustomerSuccess.Data.Tests.Imports.Spreadsheets;

/// <summary>A workbook written part by part, so that it can be as odd or as wrong as a test needs it.</summary>
internal sealed class XmlBook
{
    public const string Transitional = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private readonly Dictionary<string, Action<Stream>> _parts = [];
    private readonly List<string> _sheets = [];
    private readonly string _namespace;

    public XmlBook(string date1904 = "false", string sheetNamespace = Transitional)
    {
        (_namespace, Date1904) = (sheetNamespace, date1904);
        Styles();
    }

    private string Date1904 { get; }

    /// <summary>Returns a cell: <c>Cell("A1", "5", type: "n", style: 1)</c>.</summary>
    public static string Cell(string place, string value, string? type = null, int? style = null) =>
        $"<c r=\"{place}\"{(type is null ? null : $" t=\"{type}\"")}{(style is null ? null : $" s=\"{style}\"")}><v>{value}</v></c>";

    public static string Text(string place, string value) => $"<c r=\"{place}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{value}</t></is></c>";

    public static string Row(int number, params string[] cells) => $"<row r=\"{number}\">{string.Concat(cells)}</row>";

    /// <summary>Adds a sheet of rows.</summary>
    public XmlBook Sheet(string name, params IEnumerable<string> rows) => Sheet(name, stream =>
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(false));
        writer.Write($"<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet xmlns=\"{_namespace}\"><sheetData>");
        foreach (var row in rows)
        {
            writer.Write(row);
        }

        writer.Write("</sheetData></worksheet>");
    });

    public XmlBook Sheet(string name, Action<Stream> write)
    {
        _sheets.Add(name);
        _parts[$"xl/worksheets/sheet{_sheets.Count}.xml"] = write;
        return this;
    }

    public XmlBook Texts(params IEnumerable<string> items) => Part("xl/sharedStrings.xml", stream =>
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(false));
        writer.Write($"<sst xmlns=\"{_namespace}\">");
        foreach (var item in items)
        {
            writer.Write($"<si>{item}</si>");
        }

        writer.Write("</sst>");
    });

    /// <summary>Gives the cells formats; <c>style: 1</c> is the first.</summary>
    public XmlBook Styles(params string[] codes) => Part("xl/styles.xml", string.Concat(
        $"<styleSheet xmlns=\"{_namespace}\"><numFmts count=\"{codes.Length}\">",
        string.Concat(codes.Select((code, i) => $"<numFmt numFmtId=\"{170 + i}\" formatCode=\"{System.Security.SecurityElement.Escape(code)}\"/>")),
        "</numFmts><cellXfs><xf numFmtId=\"0\"/>",
        string.Concat(codes.Select((_, i) => $"<xf numFmtId=\"{170 + i}\"/>")),
        "<xf numFmtId=\"14\"/><xf numFmtId=\"10\"/></cellXfs></styleSheet>"));

    public XmlBook Part(string path, string xml) => Part(path, stream => stream.Write(Encoding.UTF8.GetBytes(xml)));

    public XmlBook Part(string path, Action<Stream> write)
    {
        _parts[path] = write;
        return this;
    }

    public byte[] Bytes()
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, write) in Frame().Concat(_parts))
            {
                using var entry = archive.CreateEntry(path, CompressionLevel.Fastest).Open();
                write(entry);
            }
        }

        return bytes.ToArray();
    }

    private Dictionary<string, Action<Stream>> Frame()
    {
        const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        static Action<Stream> Of(string xml) => stream => stream.Write(Encoding.UTF8.GetBytes(xml));
        var numbers = Enumerable.Range(1, _sheets.Count).ToList();
        return new()
        {
            ["[Content_Types].xml"] = Of(string.Concat(
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>",
                $"<Override PartName=\"/xl/workbook.xml\" ContentType=\"{Types}sheet.main+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"{Types}styles+xml\"/><Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"{Types}sharedStrings+xml\"/>",
                string.Concat(numbers.Select(i => $"<Override PartName=\"/xl/worksheets/sheet{i}.xml\" ContentType=\"{Types}worksheet+xml\"/>")), "</Types>")),
            ["_rels/.rels"] = Of($"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"{Relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"),
            ["xl/workbook.xml"] = Of(string.Concat(
                $"<workbook xmlns=\"{_namespace}\" xmlns:r=\"{Relations}\"><workbookPr date1904=\"{Date1904}\"/><sheets>",
                string.Concat(numbers.Select(i => $"<sheet name=\"{_sheets[i - 1]}\" sheetId=\"{i}\" r:id=\"s{i}\"/>")), "</sheets></workbook>")),
            ["xl/_rels/workbook.xml.rels"] = Of(string.Concat(
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">",
                string.Concat(numbers.Select(i => $"<Relationship Id=\"s{i}\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet{i}.xml\"/>")),
                $"<Relationship Id=\"st\" Type=\"{Relations}/styles\" Target=\"styles.xml\"/>",
                _parts.ContainsKey("xl/sharedStrings.xml") ? $"<Relationship Id=\"tx\" Type=\"{Relations}/sharedStrings\" Target=\"sharedStrings.xml\"/>" : null, "</Relationships>")),
        };
    }
}
