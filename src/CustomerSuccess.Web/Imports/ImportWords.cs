using System.Globalization;
using CustomerSuccess.Data.Imports;
using CustomerSuccess.Data.Imports.Csv;
using CustomerSuccess.Data.Imports.Jobs;
using CustomerSuccess.Data.Imports.Warnings;
using CustomerSuccess.Web.Commands;
using CustomerSuccess.Web.Components;
using CustomerSuccess.Web.Language;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Imports;

/// <summary>Puts kinds, columns, states and reasons into words.</summary>
public sealed class ImportWords(IStringLocalizer<ImportWords> text, IStringLocalizerFactory texts, IDisplay display)
{
    // The reasons are those of the command line, which refuses the same lines.
    private readonly IStringLocalizer _reasons = texts.Create(typeof(CommandWords));

    private const string Property = "property.";

    /// <summary>Gets the kinds that a file may hold.</summary>
    public static IReadOnlyList<string> Kinds => ImportKinds.Names;

    /// <summary>Gets the encodings that a file may have.</summary>
    public static IReadOnlyList<string> Encodings => CsvFormat.Encodings;

    public string this[string key, params object[] values] => text[key, values];

    /// <summary>Returns a name that keeps its direction to itself, so that a number behind it stays behind it.</summary>
    public static string Name(string? name) => name is null ? "–" : $"\u2068{name}\u2069";

    public string Kind(string kind) => text["Kind." + kind];

    public string Column(string column) => column.StartsWith(Property, StringComparison.Ordinal) ? text["Property", column[Property.Length..]] : text["Column." + column];

    public string Fault(FileFault fault) => text["Fault." + fault];

    public string State(ImportJobState state) => text["State." + state];

    /// <summary>Returns why a line was not taken.</summary>
    public string Reason(ImportRefusal refusal) => _reasons[refusal.Reason.ToString(), [.. refusal.Arguments.Select(Shown)]];

    /// <summary>Returns why a line looks suspicious.</summary>
    public string Warning(ImportWarning warning) => text["Warning." + warning.Reason, [.. warning.Arguments.Select(Shown)]];

    /// <summary>Several names in a row: each keeps its direction to itself, and a mark says that the row has that of the page.</summary>
    public string Names(IReadOnlyCollection<string> files) => files.Count == 1
        ? files.First()
        : (display.Choices.Language is LanguageChoice.Persian ? '\u200F' : '\u200E') + string.Join(this["Comma"], files.Select(Name));

    public string Size(long bytes) => bytes < 1024 * 1024
        ? text["Kilobytes", display.Number(Math.Ceiling(bytes / 1024m))]
        : text["Megabytes", display.Number(Math.Round(bytes / 1024m / 1024m, 1), bytes % (1024 * 1024) == 0 ? 0 : 1)];

    // Numbers in the user's digits and days in their calendar; names of columns and records as they are, keeping their direction to themselves.
    private object Shown(string argument) => decimal.TryParse(argument, NumberStyles.Number, CultureInfo.InvariantCulture, out _) ? display.Digits(argument)
        : DateOnly.TryParseExact(argument, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? display.Date(day)
        : $"\u2068{argument}\u2069";
}
