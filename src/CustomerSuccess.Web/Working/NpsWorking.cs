using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Nps;
using CustomerSuccess.Web.Components;
using CustomerSuccess.Web.Components.Working;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Working;

/// <summary>Explains the net promoter score.</summary>
public sealed class NpsWorking(IFigureReader<NetPromoterScore> reader, WorkingWords words) : IMetricWorking
{
    private readonly IDisplay _display = words.Display;
    private readonly IStringLocalizer _text = words.Text;

    public MetricName Metric => MetricName.Nps;

    public IReadOnlyList<FigurePart> Parts { get; } = [FigurePart.Detractors, FigurePart.Passives, FigurePart.Promoters];

    public async Task<WorkingView> ReadAsync(WorkingQuestion question, CancellationToken cancellationToken)
    {
        var reading = await reader.ReadAsync([question.Period.Measured], question.Filter, question.Viewer, cancellationToken: cancellationToken);
        var other = await WorkingWords.OtherAsync(question, reader, cancellationToken);
        var (nps, policies) = (reading.Values[0], reading.Policies[0]);
        var decimals = nps.Level is NpsLevel.Response ? 0 : 1;
        return new WorkingView(
            _text["Title.Nps"],
            words.Name(question),
            Formula(nps, question.Links, decimals),
            _text["Sentence.Nps", _display.Number(nps.Answers), _display.Number(policies.NpsWindowDays)],
            [new WorkingRow(_text["Policy.NpsLevel"], _text[$"NpsLevel.{nps.Level}"]), new WorkingRow(_text["Policy.NpsWindow"], _text["Days", _display.Number(policies.NpsWindowDays)])],
            words.Periods(question, other is null ? null : words.Result(other.Score, points => _display.Number(points))),
            [
                new WorkingRow(_text["Count.Promoters"], _display.Number(nps.Promoters, decimals), question.Links.To(FigurePart.Promoters)),
                new WorkingRow(_text["Count.Passives"], _display.Number(nps.Passives, decimals), question.Links.To(FigurePart.Passives)),
                new WorkingRow(_text["Count.Detractors"], _display.Number(nps.Detractors, decimals), question.Links.To(FigurePart.Detractors)),
                words.Count("Answers", nps.Answers),
                .. Ranges(nps),
                words.DataThrough(reading.Stamp, question),
            ]);
    }

    private WorkingFormula Formula(NetPromoterScore nps, WorkingLinks links, int decimals) => new(
        _text["Formula.Nps"],
        [new WorkingTerm(_text["Hundred"]), new WorkingTerm("×"), new WorkingTerm(_text["Formula.Nps.Over"], _text["Formula.Nps.Under"])],
        [
            new WorkingTerm(_text["Hundred"]),
            new WorkingTerm("×"),
            new WorkingTerm($"{_display.Number(nps.Promoters, decimals)} − {_display.Number(nps.Detractors, decimals)}", _display.Number(nps.Total, decimals), links.To(FigurePart.Detractors)),
        ],
        words.Result(nps.Score, points => _display.Number(points)));

    private IEnumerable<WorkingRow> Ranges(NetPromoterScore nps)
    {
        if (nps.Margin is Figure.Defined margin)
        {
            yield return new WorkingRow(_text["Range.Margin"], _text["PlusMinus", _display.Number(margin.Value, 1)]);
        }

        if (nps.Range is { } range)
        {
            var ends = _text["FromTo", _display.Number(range.Low, 1), _display.Number(range.High, 1)].Value;
            yield return new WorkingRow(_text["Range.Wald"], nps.HasFewAnswers ? _text["FewAnswers", ends] : ends);
        }
    }
}
