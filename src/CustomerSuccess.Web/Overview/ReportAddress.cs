using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Revenue;
using CustomerSuccess.Domain.Time;
using CustomerSuccess.Web.Components.Periods;
using Microsoft.AspNetCore.Http.Extensions;

namespace CustomerSuccess.Web.Overview;

/// <summary>What an address says about a report: its period and its slice. Addresses are typed by people: what cannot be read is left aside, and so is a period that has not begun.</summary>
/// <param name="Period">The period; the last closed month where none is named.</param>
/// <param name="Filter">The slice.</param>
public sealed record ReportAddress(PeriodAddress Period, Filter Filter)
{
    /// <summary>The names that addresses use, the same as those of the list of customers, so that a choice goes along.</summary>
    public const string PeriodQuery = "period";

    /// <summary>The segments.</summary>
    public const string SegmentQuery = "segment";

    /// <summary>The account managers.</summary>
    public const string ManagerQuery = "manager";

    /// <summary>The plans.</summary>
    public const string PlanQuery = "plan";

    /// <summary>Reads an address.</summary>
    public static ReportAddress Read(string? period, string[]? segments, string[]? managers, string[]? plans, ReportingCalendar own, DateOnly today) => new(
        PeriodAddress.TryParse(period, own) is { } named && named.HasBegun(today) ? named : PeriodAddress.Of(today, Interval.Month, own).Previous(own),
        new Filter
        {
            Segments = segments ?? [],
            Managers = [.. Ids(managers).Select(id => new MemberId(id))],
            Plans = [.. Ids(plans).Select(id => new PlanId(id))],
        });

    /// <summary>Writes the slice into an address.</summary>
    public static void Add(QueryBuilder query, Filter filter)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(filter);
        query.Add(SegmentQuery, filter.Segments);
        query.Add(ManagerQuery, filter.Managers.Select(manager => manager.Value.ToString()));
        query.Add(PlanQuery, filter.Plans.Select(plan => plan.Value.ToString()));
    }

    private static IEnumerable<Guid> Ids(string[]? texts) => (texts ?? []).Select(text => Guid.TryParse(text, out var id) ? id : (Guid?)null).OfType<Guid>().Distinct();
}
