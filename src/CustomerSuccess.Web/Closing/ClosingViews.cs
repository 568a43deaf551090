using CustomerSuccess.Domain.Catalogue;
using CustomerSuccess.Domain.Closing;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Web.Components;
using CustomerSuccess.Web.Components.Sheets;
using CustomerSuccess.Web.Working;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Closing;

/// <summary>Puts closed months into words (CX9).</summary>
public sealed class ClosingViews(IClosingDesk desk, WorkingWords words, IDisplay display, IStringLocalizer<ClosingPage> text)
{
    /// <summary>How many months can be closed or opened: a year and the same month of the year before.</summary>
    private const int Months = 13;

    /// <summary>Reads the page.</summary>
    /// <param name="opened">The first day of the month whose figures are looked at.</param>
    /// <param name="zone">The organisation's time zone.</param>
    /// <param name="viewer">Who looks.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="NotAllowedException">The viewer may not read figures.</exception>
    public async Task<ClosingView> ReadAsync(DateOnly? opened, TimeZoneInfo zone, Viewer viewer, CancellationToken cancellationToken)
    {
        var months = await desk.ListAsync(Months, viewer, cancellationToken);
        var chosen = months.FirstOrDefault(month => month.Month.Start == opened && month.Closing is { IsInForce: true });
        var found = chosen is null ? null : await desk.FindAsync(chosen.Month, viewer, cancellationToken);
        return new ClosingView([.. months.Select(month => Line(month, zone))], found is null ? null : Of(found, zone));
    }

    /// <summary>Returns the figures of a closed month.</summary>
    public ClosedMonthView Of(RestatedPeriod period, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(period);
        return new ClosedMonthView(
            display.Range(period.Closing.Days),
            text["ClosedBy", period.ClosedBy ?? text["Somebody"], Moment(period.Closing.ClosedAt, zone)],
            [.. period.Figures.Select(Line)],
            period.Figures.Any(figure => figure.HasChanged),
            [.. period.Edits.Select(edit => Line(edit, zone))],
            period.MoreEdits > 0 ? text["MoreEdits", display.Number(period.MoreEdits)].Value : null);
    }

    private ClosingLine Line(MonthClosing month, TimeZoneInfo zone) => month.Closing switch
    {
        { IsInForce: true } closing => new ClosingLine(
            month.Month,
            display.Range(month.Month),
            text["State.Closed"],
            true,
            text["ClosedBy", month.ClosedBy ?? text["Somebody"], Moment(closing.ClosedAt, zone)],
            month.Restated > 0 ? text["Restated", display.Number(month.Restated.Value)].Value : null,
            $"/settings/closing?month={month.Month.Start:yyyy-MM-dd}"),
        { ReopenedAt: { } at } closing => new ClosingLine(
            month.Month, display.Range(month.Month), text["State.Reopened"], false, text["ReopenedBy", month.ReopenedBy ?? text["Somebody"], Moment(at, zone), closing.ReopeningReason ?? string.Empty], null, null),
        _ => new ClosingLine(month.Month, display.Range(month.Month), text["State.Open"], false, null, null, null),
    };

    private RestatedLine Line(Restatement figure)
    {
        var metric = Metrics.All.Single(metric => metric.Slug == figure.Closed.Metric);
        var difference = figure.HasChanged ? figure.Difference is { } by ? Signed(metric.Unit, by, figure.Closed) : text["Changed"].Value : null;
        return new RestatedLine(text["Metric." + metric.Slug], Value(metric.Unit, figure.Closed), figure.Now is { } now ? Value(metric.Unit, now) : "–", difference);
    }

    private EditLine Line(LaterEdit edit, TimeZoneInfo zone)
    {
        var record = text["Record." + edit.Record] is { ResourceNotFound: false } known ? known.Value : edit.Record;
        var what = text["Action." + edit.Action, record];
        var when = Moment(edit.At, zone);
        return new EditLine(when, edit.By ?? text["Program"], edit.Customer is { } customer ? text["OfCustomer", what.Value, customer] : what, SheetCell.At(when, edit.At, zone));
    }

    private string Value(MetricUnit unit, ClosedFigure figure) => figure.Value is { } value ? Written(unit, value, figure) : figure.WhyNot is { } reason ? words.WhyNot(reason) : "–";

    private string Written(MetricUnit unit, decimal value, ClosedFigure figure) => unit switch
    {
        MetricUnit.Proportion => display.Percent(value),
        MetricUnit.Money => display.Money(value, new Currency(figure.Currency!)),
        _ => display.Number(value),
    };

    private string Signed(MetricUnit unit, decimal by, ClosedFigure figure) => unit switch
    {
        MetricUnit.Proportion => display.Points(by, 2),
        MetricUnit.Money => text[by < 0 ? "Less" : "More", display.Money(Math.Abs(by), new Currency(figure.Currency!))],
        _ => display.Signed(by, by == Math.Truncate(by) ? 0 : 1),
    };

    private string Moment(DateTime at, TimeZoneInfo zone) => display.Moment(new DateTimeOffset(at, TimeSpan.Zero), zone);
}
