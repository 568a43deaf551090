using CustomerSuccess.Domain.Costs;
using CustomerSuccess.Domain.Entry;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Nps;
using CustomerSuccess.Domain.Time;
using CustomerSuccess.Web.Components;
using CustomerSuccess.Web.Costs;
using CustomerSuccess.Web.Members;
using CustomerSuccess.Web.Nps;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Entry;

/// <summary>What somebody entered in the last seven days, what they began, and what is missing (DE5).</summary>
public sealed partial class WorkPage
{
    private const int DaysShown = 7;
    private const int MonthsLookedAt = 3;
    private WorkView? _view;
    private bool _isForbidden;

    [Inject] public required IResponseDesk Responses { get; init; }

    [Inject] public required ICostDesk Costs { get; init; }

    [Inject] public required IEntryDirectory Directory { get; init; }

    [Inject] public required IEntryDrafts Drafts { get; init; }

    [Inject] public required EntryReader Reader { get; init; }

    [Inject] public required IViewers Viewers { get; init; }

    [Inject] public required IDisplay Display { get; init; }

    [Inject] public required IStringLocalizer<EntryPage> Text { get; init; }

    [Inject] public required IStringLocalizer<CostPanel> CostText { get; init; }

    protected override async Task OnInitializedAsync()
    {
        try
        {
            _view = await ReadAsync(await Viewers.CurrentAsync());
        }
        catch (NotAllowedException)
        {
            _isForbidden = true;
        }
    }

    private async Task<WorkView> ReadAsync(Viewer viewer)
    {
        var day = await Directory.TodayAsync(CancellationToken.None);
        var since = day.Today.AddDays(1 - DaysShown);
        var answers = await Responses.EnteredAsync(viewer, since, EntryReader.MostShown, CancellationToken.None);
        var costs = await Costs.EnteredAsync(viewer, since, EntryReader.MostShown, CancellationToken.None);
        var choices = await Reader.ChoicesAsync(viewer, day, CancellationToken.None);
        var drafts = await Drafts.AllAsync(viewer, CancellationToken.None);
        return new WorkView(
            [.. answers.Lines.Select(answer => AnswerLine.Of(answer, day.Zone, Display) with { Time = Display.Moment(new DateTimeOffset(answer.EnteredAt, TimeSpan.Zero), day.Zone) })],
            Text["Entries", Display.Number(answers.Count)],
            [.. costs.Lines.Select(cost => CostLine.Of(cost, choices, Display, CostText) with { Time = Display.Moment(new DateTimeOffset(cost.EnteredAt, TimeSpan.Zero), day.Zone) })],
            Text["Entries", Display.Number(costs.Count)],
            CostText["AmountIn", Display.MoneyUnit(day.Currency)],
            [.. drafts.Select(draft => LineOf(draft, day))],
            await MissingAsync(viewer, day.Today));
    }

    private DraftLine LineOf(EntryDraft draft, EntryDay day)
    {
        var (form, key) = draft.Form.Split(':') is [var name, var record] ? (name, record) : (draft.Form, null);
        return new DraftLine(
            Text[(form == "cost" ? "DraftOfCost" : "DraftOfAnswer") + (key is null ? string.Empty : "Correction")],
            Text["KeptAt", Display.Moment(new DateTimeOffset(draft.SavedAt, TimeSpan.Zero), day.Zone)],
            key is null ? "entry" : $"entry?{form}={key}");
    }

    private async Task<IReadOnlyList<MissingMonth>> MissingAsync(Viewer viewer, DateOnly today)
    {
        var before = Display.Reporting.PeriodOf(today, Interval.Month).DayBefore;
        var missing = new List<MissingMonth>();
        foreach (var month in Display.Reporting.SeriesTo(before, Interval.Month, MonthsLookedAt))
        {
            if (!await Costs.AnyInAsync(viewer, month, CancellationToken.None))
            {
                missing.Add(new MissingMonth(Display.Month(month), EntryPage.MonthAddress(month)));
            }
        }

        return missing;
    }
}
