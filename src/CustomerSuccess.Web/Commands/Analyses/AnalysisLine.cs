using System.Globalization;
using CustomerSuccess.Data.Imports;
using CustomerSuccess.Data.Imports.Csv;

namespace CustomerSuccess.Web.Commands.Analyses;

/// <summary>One line of a file. A value that cannot be read is nothing, and the line is then refused for it; so values are read with <c>and</c> between them.</summary>
internal readonly struct AnalysisLine(AnalysisTable table, CsvRecord record)
{
    public decimal? Number(int column) => AnalysisValues.TryNumber(Field(column), out var value) ? value : Refused<decimal>(column, RefusalReason.NotANumber);

    public decimal? NotNegative(int column) => Number(column) is not { } number ? null : number >= 0 ? number : Refused<decimal>(column, RefusalReason.NumberOffRange, "0", "∞");

    /// <summary>Reads a whole number from one end of a range to the other, 12.0 too.</summary>
    public int? Whole(int column, int least, int most)
    {
        if (Number(column) is not { } number)
        {
            return null;
        }

        return number != decimal.Truncate(number) ? Refused<int>(column, RefusalReason.NotAWholeNumber)
            : number < least || number > most ? Refused<int>(column, RefusalReason.NumberOffRange, Text(least), Text(most))
            : (int)number;
    }

    public DateOnly? Day(int column) => AnalysisValues.TryDay(Field(column), out var value) ? value : Refused<DateOnly>(column, RefusalReason.NotADate);

    /// <summary>Reads whether something came about: the value that says so, or yes and no where none is named.</summary>
    public bool? Truth(int column, string? value)
    {
        var field = Field(column);
        return value is null ? AnalysisValues.Truth(field) ?? Refused<bool>(column, RefusalReason.NotTrueOrFalse)
            : field.Length > 0 ? AnalysisValues.AreSame(field, value) : Refused<bool>(column, RefusalReason.ValueMissing);
    }

    /// <summary>Reads a name.</summary>
    public string? Name(int column)
    {
        if (Field(column) is { Length: > 0 } name)
        {
            return name;
        }

        Refused<int>(column, RefusalReason.ValueMissing);
        return null;
    }

    public void Refuse(RefusalReason reason, params int[] values) =>
        table.Refusals.Add(new ImportRefusal("analyze", table.Name, record.Line, null, null, reason, [.. values.Select(Text)]));

    /// <summary>Refuses the line for a value.</summary>
    public T? Refused<T>(int column, RefusalReason reason, params string[] values)
        where T : struct
    {
        var empty = Field(column).Length == 0;
        table.Refusals.Add(new ImportRefusal("analyze", table.Name, record.Line, table.ColumnAt(column), Field(column), empty ? RefusalReason.ValueMissing : reason, empty ? [] : values));
        return null;
    }

    private string Field(int column) => record.Fields[column].Trim();

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
