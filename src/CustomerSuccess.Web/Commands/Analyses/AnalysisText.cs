using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Commands.Analyses;

/// <summary>Prints a result for people: a line for each field, a table for each list, numbers with six digits.</summary>
internal sealed class AnalysisText(IStringLocalizer<AnalysisWords> words, Terminal terminal)
{
    private const string ReasonSuffix = "_reason";

    public void Say(JsonObject result)
    {
        foreach (var (name, value) in result.Where(field => field.Key != "refused_lines" && !IsReason(field.Key)))
        {
            switch (value)
            {
                case JsonArray { Count: 0 }:
                    break;
                case JsonArray rows when rows[0] is JsonObject:
                    SayRows(Label(name), [.. rows.Select(row => row!.AsObject())]);
                    break;
                case JsonArray sentences when name == "notes":
                    sentences.ToList().ForEach(sentence => terminal.Say(sentence!.GetValue<string>()));
                    break;
                case JsonObject part:
                    terminal.Say(string.Empty);
                    terminal.Say(Label(name));
                    Say(part);
                    break;
                default:
                    terminal.Say($"{Label(name)}: {Cell(result, name)}");
                    break;
            }
        }
    }

    /// <summary>Prints the rows as a table. Each list that they hold is a table of its own: a row by its first field, a column by the place in the list; a list of rows, one for each that holds it.</summary>
    private void SayRows(string title, IReadOnlyList<JsonObject> rows)
    {
        var columns = rows.SelectMany(row => row.Select(field => field.Key)).Distinct().Where(column => !IsReason(column)).ToList();
        var lists = columns.Where(column => rows.Any(row => row[column] is JsonArray)).ToList();
        SayTable(title, [[.. columns.Except(lists).Select(Label)], .. rows.Select(row => columns.Except(lists).Select(column => Cell(row, column)).ToList())]);
        var tables = lists.Where(list => rows.Any(row => row[list] is JsonArray { Count: > 0 } cells && cells[0] is JsonObject)).ToList();
        foreach (var (table, row) in tables.SelectMany(table => rows.Where(row => row[table] is JsonArray { Count: > 0 }).Select(row => (table, row))))
        {
            SayRows($"{Label(table)}, {Cell(row, columns[0])}", [.. row[table]!.AsArray().Select(cells => cells!.AsObject())]);
        }

        foreach (var list in lists.Except(tables))
        {
            var longest = rows.Max(row => row[list]?.AsArray().Count ?? 0);
            SayTable(Label(list), [[Label(columns[0]), .. Enumerable.Range(0, longest).Select(place => place.ToString(CultureInfo.InvariantCulture))],
                .. rows.Select(row => new List<string> { Cell(row, columns[0]) }.Concat(row[list]?.AsArray().Select(Text) ?? []).ToList())]);
        }
    }

    private void SayTable(string title, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        terminal.Say(string.Empty);
        terminal.Say(title);
        var widths = rows[0].Select((_, column) => rows.Max(row => column < row.Count ? row[column].Length : 0)).ToList();
        foreach (var row in rows)
        {
            terminal.Say("  " + string.Join("  ", row.Select((cell, column) => column == 0 ? cell.PadRight(widths[0]) : cell.PadLeft(widths[column]))).TrimEnd());
        }
    }

    private string Cell(JsonObject row, string field) => row[field] is null && row[field + ReasonSuffix] is { } reason
        ? words["NoValue", Reason(reason.GetValue<string>())]
        : Text(row[field]);

    private string Text(JsonNode? value) => value?.GetValueKind() switch
    {
        null or JsonValueKind.Null => "–",
        JsonValueKind.Number => Rounded(value),
        JsonValueKind.True => words["Yes"],
        JsonValueKind.False => words["No"],
        JsonValueKind.Array => string.Join(", ", value.AsArray().Select(Text)),
        _ => value.GetValue<string>(),
    };

    private static string Rounded(JsonNode value)
    {
        var number = double.Parse(value.ToJsonString(), CultureInfo.InvariantCulture);
        return number == Math.Truncate(number) && Math.Abs(number) < 1e15 ? number.ToString("0", CultureInfo.InvariantCulture) : number.ToString("G6", CultureInfo.InvariantCulture);
    }

    private string Label(string field) => words[$"Field.{field}"] is { ResourceNotFound: false } label ? label.Value : field;

    private string Reason(string code) => words[$"Reason.{code}"] is { ResourceNotFound: false } reason ? reason.Value : code;

    private static bool IsReason(string field) => field.EndsWith(ReasonSuffix, StringComparison.Ordinal);
}
