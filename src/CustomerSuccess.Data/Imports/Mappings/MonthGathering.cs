using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Data.Imports.Mappings;

/// <summary>Gathers lines by key and month. What it keeps is one number for each key and month.</summary>
internal sealed class MonthGathering(MappingMonths months, MappingStep step, ImportReport report)
{
    private static readonly Dictionary<string, int> Columns = new() { ["key"] = 0, ["month_end"] = 1, ["value"] = 2 };
    private readonly Dictionary<string, SortedDictionary<DateOnly, (decimal Sum, int Count, long Line)>> _totals = [];
    private readonly ReportingCalendar _calendar = new(months.Calendar, DayOfWeek.Monday);
    private DateOnly _last = DateOnly.MinValue;

    /// <summary>Returns one line for each key and month, of the number of the first line in it.</summary>
    public IEnumerable<SourceLine> Of(IEnumerable<SourceLine> lines)
    {
        foreach (var line in lines)
        {
            Add(line);
        }

        foreach (var (key, byMonth) in _totals)
        {
            foreach (var (month, value, number) in AgainstOwnMean(Filled(byMonth)))
            {
                yield return new SourceLine(number, Columns, [key, ValueWords.Of(month), ValueWords.Of(value)]);
            }
        }
    }

    private void Add(SourceLine line)
    {
        if (months.Column is { } column && line[column].Length == 0)
        {
            return;
        }

        if (ImportValues.Day(DirectionMarks.Off(line[months.Day]), out var day) is { } fault)
        {
            Refuse(line, months.Day, fault);
            return;
        }

        var value = 1m;
        if (months.Column is { } number && ImportValues.Decimal(DirectionMarks.Off(line[number]), out value) is { } notNumber)
        {
            Refuse(line, number, notNumber);
            return;
        }

        var month = _calendar.PeriodOf(day, Interval.Month).LastDay;
        _last = month > _last ? month : _last;
        var byMonth = _totals.TryGetValue(line[months.By], out var there) ? there : _totals[line[months.By]] = [];
        var before = byMonth.TryGetValue(month, out var total) ? total : (Sum: 0m, Count: 0, Line: line.Number);
        byMonth[month] = (before.Sum + value, before.Count + 1, before.Line);
    }

    private IEnumerable<(DateOnly Month, decimal Value, long Line)> Filled(SortedDictionary<DateOnly, (decimal Sum, int Count, long Line)> byMonth)
    {
        var last = months.EmptyMonthsAreZero ? _last : byMonth.Keys.Last();
        for (var month = byMonth.Keys.First(); month <= last; month = _calendar.PeriodOf(month.AddDays(1), Interval.Month).LastDay)
        {
            if (byMonth.TryGetValue(month, out var total))
            {
                yield return (month, Math.Round(months.Total switch { MonthTotal.Count => total.Count, MonthTotal.Sum => total.Sum, _ => total.Sum / total.Count }, 6), total.Line);
            }
            else if (months.EmptyMonthsAreZero)
            {
                yield return (month, 0, byMonth.Values.First().Line);
            }
        }
    }

    private IEnumerable<(DateOnly Month, decimal Value, long Line)> AgainstOwnMean(IEnumerable<(DateOnly Month, decimal Value, long Line)> filled)
    {
        if (months.PercentOfOwnMeanOf is not { } count)
        {
            return filled;
        }

        var all = filled.ToList();
        return all.Select((month, index) => (month.Month, Mean: Mean(all[Math.Max(0, index - count)..index]), month)).Where(one => one.Mean > 0)
            .Select(one => (one.Month, Math.Round(100 * one.month.Value / one.Mean, 2), one.month.Line));
    }

    private static decimal Mean(List<(DateOnly Month, decimal Value, long Line)> earlier) => earlier.Count == 0 ? 0 : earlier.Average(month => month.Value);

    private void Refuse(SourceLine line, string column, ValueFault fault) =>
        report.Refuse(new ImportRefusal(step.Kind, step.File, line.Number, column, line[column], fault.Reason, fault.Arguments));
}
