using CustomerSuccess.Domain.Time;
using CustomerSuccess.Web.Language;
using Microsoft.AspNetCore.Components;

namespace CustomerSuccess.Web.Components.Periods;

/// <summary>Shows the chosen period and links to others.</summary>
public sealed partial class PeriodPicker
{
    private static readonly Interval[] Intervals = [Interval.Week, Interval.Month, Interval.Quarter, Interval.Year];
    private string? _from;
    private string? _to;
    private bool _isRefused;

    /// <summary>The period shown.</summary>
    [Parameter, EditorRequired] public required PeriodAddress Address { get; set; }

    /// <summary>The last day that may hold records: periods after it are not offered.</summary>
    [Parameter, EditorRequired] public DateOnly Today { get; set; }

    /// <summary>The name of the period in the address.</summary>
    [Parameter] public string Query { get; set; } = "period";

    private ReportingCalendar Own => Display.Reporting;

    private IEnumerable<PeriodAddress> Recent
    {
        get
        {
            var calendar = PeriodAddress.For(Address.Kind, Own);
            var last = Address.Period.LastDay > Today ? Address.Period.LastDay : Today;
            return calendar.SeriesTo(last, Address.Interval ?? Interval.Month, 12).Reverse().Select(period => new PeriodAddress(Address.Kind, Address.Interval ?? Interval.Month, period));
        }
    }

    private string Name(PeriodAddress address) => Display.Range(address.Period, address.Kind);

    private string To(PeriodAddress address) => Navigation.GetUriWithQueryParameter(Query, address.ToString());

    private PeriodAddress In(CalendarKind kind) => Address.Interval is { } interval
        ? PeriodAddress.Of(Shown, interval, PeriodAddress.For(kind, Own))
        : PeriodAddress.Range(Address.Period, kind);

    private PeriodAddress As(Interval interval) => PeriodAddress.Of(Shown, interval, PeriodAddress.For(Address.Kind, Own));

    /// <summary>Gets the middle of the period, so that a change of calendar or length stays with most of its days.</summary>
    private DateOnly Shown => Address.Period.Start.AddDays((Address.Period.End.DayNumber - Address.Period.Start.DayNumber) / 2) is var middle && middle > Today && Address.Period.Contains(Today) ? Today : middle;

    private void GoToRange()
    {
        _isRefused = !TypedDate.TryRead(_from, out var from) | !TypedDate.TryRead(_to, out var to) || to < from || from > Today;
        if (!_isRefused)
        {
            Navigation.NavigateTo(To(PeriodAddress.Range(new Period(from, to.AddDays(1)), Address.Kind)));
        }
    }
}
