using CustomerSuccess.Domain.Costs;
using CustomerSuccess.Domain.Entry;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Nps;
using CustomerSuccess.Domain.Time;
using CustomerSuccess.Web.Components;
using CustomerSuccess.Web.Costs;

namespace CustomerSuccess.Web.Entry;

/// <summary>Gathers what the entry page is drawn from.</summary>
public sealed class EntryReader(IResponseDesk responses, ICostDesk costs, ISurveyDesk surveys, IEntryDirectory directory, IEntryDrafts drafts, IDisplay display)
{
    /// <summary>How many entries a list shows; their count stands above it.</summary>
    public const int MostShown = 25;

    /// <summary>Returns the page as the address asks for it.</summary>
    /// <exception cref="NotAllowedException">The viewer does not enter records.</exception>
    public async Task<EntryView> ReadAsync(Viewer viewer, Guid? answer, Guid? cost, CancellationToken cancellationToken)
    {
        var day = await directory.TodayAsync(cancellationToken);
        var lastMonth = display.Reporting.PeriodOf(display.Reporting.PeriodOf(day.Today, Interval.Month).DayBefore, Interval.Month);
        var correctedAnswer = answer is { } response ? await responses.FindAsync(viewer, new ResponseId(response), cancellationToken) : null;
        var correctedCost = cost is { } paid ? await costs.FindAsync(viewer, new CostId(paid), cancellationToken) : null;
        return new EntryView(
            viewer,
            day,
            await surveys.SurveysAsync(viewer, cancellationToken),
            await responses.EnteredAsync(viewer, day.Today, MostShown, cancellationToken),
            await costs.EnteredAsync(viewer, day.Today, MostShown, cancellationToken),
            await ChoicesAsync(viewer, day, cancellationToken),
            (await drafts.AllAsync(viewer, cancellationToken)).Count,
            await costs.AnyInAsync(viewer, lastMonth, cancellationToken) ? null : lastMonth)
        {
            CorrectedAnswer = correctedAnswer is { IsWithdrawn: false } ? correctedAnswer : null,
            CorrectedCost = correctedCost is { IsWithdrawn: false } ? correctedCost : null,
            IsGone = (answer is not null && correctedAnswer is null or { IsWithdrawn: true }) || (cost is not null && correctedCost is null or { IsWithdrawn: true }),
        };
    }

    /// <summary>Returns what a cost can be entered as.</summary>
    /// <exception cref="NotAllowedException">The viewer does not enter records.</exception>
    public async Task<CostChoices> ChoicesAsync(Viewer viewer, EntryDay day, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(day);
        return new CostChoices(
            day,
            await costs.CategoriesAsync(viewer, cancellationToken),
            await directory.SegmentsAsync(viewer, cancellationToken),
            await costs.ProgrammesAsync(viewer, cancellationToken),
            AmountUnit.Of(day.Currency, display));
    }
}
