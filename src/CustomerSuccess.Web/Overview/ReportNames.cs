using CustomerSuccess.Domain.Time;
using CustomerSuccess.Web.Components;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Overview;

/// <summary>How a report names its period.</summary>
internal static class ReportNames
{
    /// <summary>Returns the period, how much of it has gone by, and what it is compared with.</summary>
    public static string Of(ReportSeries series, IDisplay display, IStringLocalizer text)
    {
        var (name, before) = (Name(series.Current, series.Kind, display), Name(series.Before, series.Kind, display));
        return series.Current.IsRunning
            ? text["Period.Running", name, display.Date(series.Current.Measured.LastDay, series.Kind), before]
            : text["Period.Closed", name, before];
    }

    /// <summary>The full name in the user's own calendar, the short one in the other.</summary>
    private static string Name(ReportPeriod period, CalendarKind kind, IDisplay display) =>
        kind == display.Choices.Calendar ? display.Range(period.Whole) : display.Range(period.Whole, kind);
}
