using CustomerSuccess.Domain.Entry;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Time;
using CustomerSuccess.Web.Api.Figures.Policies;
using CustomerSuccess.Web.Api.Problems;

namespace CustomerSuccess.Web.Api.Figures.Asked;

/// <summary>Reads from an address what it asks of a figure, and refuses it with everything that is wrong.</summary>
internal sealed class FigureQuestionReader(SliceReader slices, IEntryDirectory directory, IOrganizationCalendar organization)
{
    private const string Whole = "whole";

    /// <summary>How many periods an address without a start asks for.</summary>
    private const int UsualPeriods = 12;

    /// <summary>Returns what is asked of a series.</summary>
    /// <param name="query">The address.</param>
    /// <param name="known">The parameters that the route takes: <see cref="FigureParameters.Series"/> or <see cref="FigureParameters.Unexplained"/>.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="ApiRefusedException">Something cannot be used.</exception>
    public async Task<FigureQuestion> ReadAsync(IQueryCollection query, IReadOnlyList<string> known, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        var faults = new ApiFaults();
        FigureParameters.Check(query, known, faults);
        var today = await directory.TodayAsync(cancellationToken);
        var kind = Choice(query, FigureParameters.Calendar, Enum.GetValues<CalendarKind>(), faults) ?? today.Calendar;
        var calendar = organization.Current.In(kind);
        var isWhole = string.Equals(query[FigureParameters.Interval].ToString(), Whole, StringComparison.OrdinalIgnoreCase);
        Interval? interval = isWhole ? null : Choice(query, FigureParameters.Interval, Enum.GetValues<Interval>(), faults, Whole) ?? Interval.Month;
        var days = Days(query, calendar, interval, today.Today, faults);
        var slice = await slices.ReadAsync(query, faults, cancellationToken);
        var policies = PolicyOverrides.Read(query, faults);
        var explains = YesNo(query, faults);
        var periods = faults.Any ? [] : FigurePeriods.Of(calendar, interval, days, today.Today);
        if (periods.Count > FigurePeriods.Most)
        {
            faults.Add(FigureParameters.Interval, $"There are more than {FigurePeriods.Most} periods between start and end; ask for longer periods or fewer days.");
        }

        faults.ThrowIfAny(ApiRefusals.BadParameters);
        return new FigureQuestion(kind, interval, days, periods, slice, policies, today.Currency, today.Today, explains);
    }

    /// <summary>Returns what is asked of the list behind one period.</summary>
    /// <exception cref="ApiRefusedException">Something cannot be used.</exception>
    public async Task<FigureQuestion> ReadListAsync(IQueryCollection query, ApiFaults faults, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(faults);
        FigureParameters.Check(query, FigureParameters.List, faults);
        var today = await directory.TodayAsync(cancellationToken);
        var days = Days(query, organization.Current, null, today.Today, faults);
        var slice = await slices.ReadAsync(query, faults, cancellationToken);
        var policies = PolicyOverrides.Read(query, faults);
        faults.ThrowIfAny(ApiRefusals.BadParameters);
        return new FigureQuestion(today.Calendar, null, days, FigurePeriods.Of(organization.Current, null, days, today.Today), slice, policies, today.Currency, today.Today, Explains: false);
    }

    private static Period Days(IQueryCollection query, ReportingCalendar calendar, Interval? interval, DateOnly today, ApiFaults faults)
    {
        var (start, end) = (DayParameter.Read(query, FigureParameters.Start, faults), DayParameter.Read(query, FigureParameters.End, faults) ?? today);
        if (start is null && interval is null && !query.ContainsKey(FigureParameters.Start))
        {
            faults.Add(FigureParameters.Start, "Give the first day.");
        }

        var first = start ?? (interval is { } length ? calendar.SeriesTo(end < today ? end : today, length, UsualPeriods)[0].Start : end);
        if (first > today)
        {
            faults.Add(FigureParameters.Start, $"The day is in the future; today is {today:yyyy-MM-dd}.");
        }
        else if (end < first)
        {
            faults.Add(FigureParameters.End, "The last day is before the first.");
        }

        return faults.Any ? new Period(today, today.AddDays(1)) : new Period(first, end.AddDays(1));
    }

    private static T? Choice<T>(IQueryCollection query, string name, T[] values, ApiFaults faults, params string[] others)
        where T : struct, Enum
    {
        if (query[name].ToString().Trim() is not { Length: > 0 } text)
        {
            return null;
        }

        var found = values.Where(value => string.Equals(value.ToString(), text, StringComparison.OrdinalIgnoreCase)).Cast<T?>().FirstOrDefault();
        if (found is null)
        {
            faults.Add(name, $"Use {string.Join(", ", values.Select(value => value.ToString().ToLowerInvariant()).Concat(others))}.");
        }

        return found;
    }

    private static bool YesNo(IQueryCollection query, ApiFaults faults)
    {
        var text = query[FigureParameters.Explain].ToString();
        if (text.Length > 0 && !bool.TryParse(text, out _))
        {
            faults.Add(FigureParameters.Explain, "Use true, false.");
        }

        return bool.TryParse(text, out var explains) && explains;
    }
}
