using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Nps;
using CustomerSuccess.Domain.Policies;
using CustomerSuccess.Domain.Time;
using CustomerSuccess.Web.Components;
using CustomerSuccess.Web.Working;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Overview;

/// <summary>Reads NPS of all and of each segment.</summary>
public sealed class SegmentNpsReader(IFigureReader<NetPromoterScore> reader, IDisplay display, IStringLocalizer<OverviewPage> text, IStringLocalizer<WorkingWords> words)
{
    /// <summary>More segments than this are not compared at a glance; they can be chosen one by one.</summary>
    private const int Most = 6;

    /// <summary>Returns the comparison; none where there are no segments to compare.</summary>
    public async Task<SegmentNpsView?> ReadAsync(Period period, IReadOnlyList<string> segments, Filter filter, Viewer viewer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        IReadOnlyList<string> compared = filter.Segments.Count > 0 ? filter.Segments : segments;
        if (compared.Count is < 2 or > Most)
        {
            return null;
        }

        var (all, policies) = await ScoreAsync(period, filter, viewer, cancellationToken);
        var lines = new List<SegmentNpsLine> { Line(text["Nps.All"], all) };
        foreach (var segment in compared)
        {
            lines.Add(Line(segment, (await ScoreAsync(period, filter with { Segments = [segment] }, viewer, cancellationToken)).Score));
        }

        return new SegmentNpsView(text["Nps.Sub", display.Number(policies.NpsWindowDays), words[$"NpsLevel.{all.Level}"]], lines);
    }

    private async Task<(NetPromoterScore Score, MetricPolicies Policies)> ScoreAsync(Period period, Filter filter, Viewer viewer, CancellationToken cancellationToken)
    {
        var reading = await reader.ReadAsync([period], filter, viewer, cancellationToken: cancellationToken);
        return (reading.Values[0], reading.Policies[0]);
    }

    private SegmentNpsLine Line(string name, NetPromoterScore nps) => nps.Score is Figure.Defined score && nps.Range is { } range
        ? new(
            name,
            text["Nps.Answers", display.Number(nps.Answers)],
            [Share("promoters", nps.Promoters, nps), Share("passives", nps.Passives, nps), Share("detractors", nps.Detractors, nps)],
            display.Number(score.Value),
            text["Nps.Range", display.Number(range.Low), display.Number(range.High)],
            new NpsPlaces(Place(range.Low), Place(score.Value), Place(range.High)))
        : new(name, text["Nps.Answers", display.Number(nps.Answers)], [], nps.Score is Figure.NotDefined none ? words[$"WhyNot.{none.Reason}"] : "–", null, null);

    private NpsShare Share(string group, decimal part, NetPromoterScore nps) => new(group, display.Number(100 * part / nps.Total), (double)(part / nps.Total));

    private static double Place(decimal points) => (double)((points + 100) / 2);
}
