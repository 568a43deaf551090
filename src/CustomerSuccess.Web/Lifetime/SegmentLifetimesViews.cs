using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Lifetime;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Time;
using CustomerSuccess.Web.Components;
using CustomerSuccess.Web.Overview;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Lifetime;

/// <summary>Reads the lifetime value of each segment, all by the form of the policy.</summary>
public sealed class SegmentLifetimesViews(IFigureReader<LifetimeValue> reader, IDisplay display, IStringLocalizer<LifetimePage> text)
{
    /// <summary>More segments than this are not compared at a glance; they can be chosen one by one.</summary>
    private const int Most = 12;

    /// <summary>Returns the value of all and of each segment.</summary>
    /// <param name="all">The value of the slice.</param>
    /// <param name="period">The period.</param>
    /// <param name="segments">The segments that can be chosen, with those that are.</param>
    /// <param name="filter">The slice.</param>
    /// <param name="page">The address of the page.</param>
    /// <param name="viewer">Who asks.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<SegmentLifetimesView> ReadAsync(LifetimeValue all, Period period, FilterView segments, Filter filter, string page, Viewer viewer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(all);
        ArgumentNullException.ThrowIfNull(segments);
        var compared = (segments.Chosen.Count > 0 ? segments.Chosen : [.. segments.Options.Select(option => option.Value)]).Take(Most);
        var values = new List<(string? Segment, LifetimeValue Value)> { (null, all) };
        foreach (var segment in compared)
        {
            values.Add((segment, (await reader.ReadAsync([period], filter with { Segments = [segment] }, viewer, cancellationToken: cancellationToken)).Values[0]));
        }

        return new SegmentLifetimesView(
            text[$"Form.{all.Form}"],
            [text["Column.Segment"], text["Column.Customers"], text["Column.Lifetime"], text["Column.Value", display.MoneyUnit(all.Currency)]],
            [.. values.Select(one => Line(one.Segment, one.Value, page))]);
    }

    private SegmentLifetimeLine Line(string? segment, LifetimeValue value, string page) => new(
        segment ?? text["All"],
        segment is null ? null : QueryHelpers.AddQueryString(WithoutSegments(page), ReportAddress.SegmentQuery, segment),
        [
            display.Number(value.Lifetimes.Customers),
            value.LifetimeMonths is Figure.Defined months ? display.Number(months.Value, 1) : "–",
            value.Value is Figure.Defined minor ? display.MoneyNumber(minor.Value, value.Currency) : "–",
        ]);

    private static string WithoutSegments(string page)
    {
        var at = page.IndexOf('?', StringComparison.Ordinal);
        if (at < 0)
        {
            return page;
        }

        var query = QueryHelpers.ParseQuery(page[at..]);
        query.Remove(ReportAddress.SegmentQuery);
        query.Remove(BarAddress.Query);
        return QueryHelpers.AddQueryString(page[..at], query);
    }
}
