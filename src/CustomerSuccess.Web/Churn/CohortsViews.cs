using CustomerSuccess.Domain.Churn;
using CustomerSuccess.Domain.Cohorts;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Time;
using CustomerSuccess.Web.Components;
using CustomerSuccess.Web.Components.Periods;
using CustomerSuccess.Web.Overview;
using CustomerSuccess.Web.Working;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Churn;

/// <summary>Makes the table of cohorts of a report: the months up to its period, of its calendar and slice.</summary>
public sealed class CohortsViews(ICohortReader reader, IDisplay display, IStringLocalizer<CohortsCard> text, IStringLocalizer<WorkingWords> words)
{
    /// <summary>How many months are followed: a year and the same month of the year before.</summary>
    private const int Months = ReportSeries.Length;

    /// <summary>Reads the table.</summary>
    /// <param name="report">The period, whose calendar's months these are, and the slice.</param>
    /// <param name="ofRevenue">Whether it is of revenue, otherwise of customers.</param>
    /// <param name="hrefOf">The address of either table.</param>
    /// <param name="today">The day of business.</param>
    /// <param name="viewer">Who asks.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="NotAllowedException">The viewer may not read figures.</exception>
    public async Task<CohortsView> ReadAsync(ReportAddress report, bool ofRevenue, Func<bool, string> hrefOf, DateOnly today, Viewer viewer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(hrefOf);
        var kind = report.Period.Kind;
        var last = report.Period.Period.LastDay < today ? report.Period.Period.LastDay : today;
        List<ReportPeriod> months = [.. PeriodAddress.For(kind, display.Reporting).SeriesTo(last, Interval.Month, Months).Select(month => ReportPeriod.On(today, month))];
        var reading = await reader.ReadAsync([.. months.Select(month => month.Measured)], report.Filter, viewer, cancellationToken: cancellationToken);
        return new CohortsView(
            text[ofRevenue ? "SubRevenue" : "SubCustomers"],
            [new(text["Customers"], hrefOf(false), !ofRevenue), new(text["Revenue"], hrefOf(true), ofRevenue)],
            [.. Enumerable.Range(0, Months).Select(age => display.Number(age))],
            [.. reading.Cohorts.Zip(months).Where(pair => pair.First.Size > 0).Select(pair => Row(pair.First, display.Range(pair.Second.Whole, kind), ofRevenue, reading.Currency) with { Days = pair.Second.Whole })],
            months[^1].IsRunning ? text["SoFar", display.Range(months[^1].Whole, kind), display.Date(today, kind)].Value : null);
    }

    private CohortRow Row(Cohort cohort, string month, bool ofRevenue, Currency currency) => new(
        month,
        display.Number(cohort.Size),
        [.. cohort.Periods.Select((period, since) => ofRevenue
            ? Cell(cohort, cohort.RevenueRetention(since), () => text["RevenueOf", display.Money(period.Revenue, currency), display.Money(cohort.Periods[0].Revenue, currency)].Value)
            : Cell(cohort, cohort.LogoRetention(since), () => text["CustomersOf", display.Number(period.Active), display.Number(cohort.Size)].Value))]);

    private CohortCellView Cell(Cohort cohort, Figure share, Func<string> detail) => share switch
    {
        Figure.Defined some => new(display.Number(100 * some.Value), cohort.Size < ChurnCounts.FewCustomers ? CohortCellView.Muted : $"h{StepOf(some.Value)}", detail()),
        Figure.NotDefined none => new("–", CohortCellView.Muted, words[$"WhyNot.{none.Reason}"]),
        _ => throw new InvalidOperationException($"{share} is neither defined nor not."),
    };

    /// <summary>Returns the step of the heat map: tenths from a half up, since months in which half are gone at once are rare.</summary>
    private static int StepOf(decimal share) => (int)Math.Clamp(Math.Floor(share * 10) - 3, 1, 6);
}
