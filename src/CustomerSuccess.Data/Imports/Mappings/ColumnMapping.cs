using System.Globalization;
using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Data.Imports.Mappings;

/// <summary>Makes the value of one of our columns from a source line. What it cannot read it hands on as it is, and reading our format refuses it.</summary>
internal static class ColumnMapping
{
    public static string ValueOf(MappingColumn column, SourceLine line, string prefix)
    {
        var value = column.Constant ?? line[column.Column!];
        if (column.NullIf.Contains(value))
        {
            return string.Empty;
        }

        if (column.Values is { } values)
        {
            value = values.TryGetValue(value, out var mapped) ? mapped : column.Otherwise ?? value;
        }

        value = column.Bands.Count > 0 ? Band(column, value) : value;
        value = column.Times is { } times && ImportValues.Decimal(value, out var number) is null ? ValueWords.Of(number * times) : value;
        value = column.DayFirst ? YearFirst(value) : value;
        value = column.Calendar is CalendarKind.Persian ? FromPersian(value) : value;
        value = column.MonthsBefore is { } day ? MonthsBefore(day, column.PlusMonths, value) : value;
        return column.IsId && value.Length > 0 ? prefix + value : value;
    }

    private static string Band(MappingColumn column, string value) =>
        ImportValues.Decimal(value, out var number) is null ? column.Bands.FirstOrDefault(band => band.Below is null || number < band.Below)?.Value ?? value : value;

    private static string MonthsBefore(DateOnly day, int plus, string value) =>
        ImportValues.Whole(0, 2_400)(value, out var months) is null ? ValueWords.Of(day.AddMonths(-months - plus)) : value;

    /// <summary>Returns 31/12/2025 as 2025/12/31; a day that is not written so stays and is refused.</summary>
    private static string YearFirst(string value)
    {
        var parts = value.Split(' ', 'T')[0].Split('/', '-', '.');
        return parts is [{ Length: 1 or 2 } day, { Length: 1 or 2 } month, { Length: 4 } year] ? $"{year}/{month}/{day}" : value;
    }

    private static string FromPersian(string value)
    {
        var parts = FoldedText.Of(value).Split('-', '/');
        var numbers = parts.Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).ToArray();
        if (numbers is not [>= 1200 and <= 1600, >= 1 and <= 12, >= 1 and <= 31])
        {
            return value;
        }

        var calendar = CalendarKind.Persian.Calendar();
        return numbers[2] <= calendar.GetDaysInMonth(numbers[0], numbers[1]) ? ValueWords.Of(new DateOnly(numbers[0], numbers[1], numbers[2], calendar)) : value;
    }
}
