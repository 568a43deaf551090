using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Health;
using CustomerSuccess.Web.Components;
using CustomerSuccess.Web.Components.Working;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Working;

/// <summary>Explains how customers are spread over the bands of health.</summary>
public sealed class HealthWorking(IFigureReader<HealthMix> reader, WorkingWords words) : IMetricWorking
{
    private readonly IDisplay _display = words.Display;
    private readonly IStringLocalizer _text = words.Text;

    public MetricName Metric => MetricName.Health;

    public IReadOnlyList<FigurePart> Parts { get; } = [FigurePart.AtRisk, FigurePart.Watch, FigurePart.Healthy, FigurePart.NotEnoughData];

    public async Task<WorkingView> ReadAsync(WorkingQuestion question, CancellationToken cancellationToken)
    {
        var reading = await reader.ReadAsync([question.Period.Measured], question.Filter, question.Viewer, cancellationToken: cancellationToken);
        var other = await WorkingWords.OtherAsync(question, reader, cancellationToken);
        var (mix, bands) = (reading.Values[0], reading.Policies[0].HealthBands);
        return new WorkingView(
            _text["Title.Health"],
            words.Name(question),
            new WorkingFormula(
                _text["Formula.Health"],
                [new WorkingTerm(_text["Formula.Health.Over"], _text["Formula.Health.Under"])],
                [new WorkingTerm(_display.Number(mix.Counts[HealthBand.Healthy]), _display.Number(mix.Total), question.Links.To(FigurePart.Healthy))],
                words.Result(mix.HealthyShare, share => _display.Percent(share))),
            _text["Sentence.Health", _display.Date(question.Period.Measured.LastDay, question.Kind), _display.Number(mix.Counts[HealthBand.NotEnoughData])],
            [
                new WorkingRow(_text["Policy.HealthBands"], _text["Bands", _display.Number(bands.HealthyFrom), _display.Number(bands.WatchFrom)]),
                new WorkingRow(_text["Policy.LeastCoverage"], _display.Percent(bands.LeastCoverage, 0)),
            ],
            words.Periods(question, other is null ? null : words.Result(other.HealthyShare, share => _display.Percent(share))),
            [
                Band(mix, HealthBand.Healthy, question.Links.To(FigurePart.Healthy)),
                Band(mix, HealthBand.Watch, question.Links.To(FigurePart.Watch)),
                Band(mix, HealthBand.AtRisk, question.Links.To(FigurePart.AtRisk)),
                Band(mix, HealthBand.NotEnoughData, question.Links.To(FigurePart.NotEnoughData)),
                new WorkingRow(_text["Count.MeanScore"], words.Result(mix.MeanScore, score => _display.Number(score, 1))),
                new WorkingRow(_text["Count.MeanCoverage"], words.Result(mix.MeanCoverage, share => _display.Percent(share, 0))),
                .. words.Wilson(mix.Total == 0 ? null : WilsonRange.Of(mix.Counts[HealthBand.Healthy], mix.Total)),
                words.DataThrough(reading.Stamp, question),
            ]);
    }

    private WorkingRow Band(HealthMix mix, HealthBand band, string? href) =>
        new(_text[$"Band.{band}"], _text["CountAndMrrShare", _display.Number(mix.Counts[band]), _display.Percent(Figure.Ratio(mix.Mrr[band], mix.Mrr.Values.Sum(), WhyNot.NoRevenue))], href);
}
