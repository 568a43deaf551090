using CustomerSuccess.Domain.Feedback;
using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Web.Components;
using CustomerSuccess.Web.Components.Working;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Working;

/// <summary>Explains the feedback rate, and the share of customers heard from.</summary>
public sealed class FeedbackWorking(IFigureReader<FeedbackRate> reader, WorkingWords words) : IMetricWorking
{
    private readonly IDisplay _display = words.Display;
    private readonly IStringLocalizer _text = words.Text;

    public MetricName Metric => MetricName.Feedback;

    public IReadOnlyList<FigurePart> Parts { get; } = [FigurePart.HeardFrom];

    public async Task<WorkingView> ReadAsync(WorkingQuestion question, CancellationToken cancellationToken)
    {
        var reading = await reader.ReadAsync([question.Period.Measured], question.Filter, question.Viewer, cancellationToken: cancellationToken);
        var other = await WorkingWords.OtherAsync(question, reader, cancellationToken);
        var feedback = reading.Values[0];
        return new WorkingView(
            _text["Title.Feedback"],
            words.Name(question),
            new WorkingFormula(
                _text["Formula.Feedback"],
                [new WorkingTerm(_text["Formula.Feedback.Over"], _text["Formula.Feedback.Under"])],
                [new WorkingTerm(_display.Number(feedback.Answered), _display.Number(feedback.Asked))],
                words.Result(feedback.Rate, rate => _display.Percent(rate))),
            _text["Sentence.Feedback", _display.Number(feedback.HeardFrom), _display.Number(feedback.Active)],
            [],
            words.Periods(question, other is null ? null : words.Result(other.Rate, rate => _text["RateOfCounts", _display.Percent(rate), _display.Number(other.Answered), _display.Number(other.Asked)])),
            [
                words.Count("Asked", feedback.Asked),
                words.Count("Answered", feedback.Answered),
                words.Count("HeardFrom", feedback.HeardFrom, question.Links.To(FigurePart.HeardFrom)),
                words.Count("ActiveInPeriod", feedback.Active),
                new WorkingRow(_text["Count.Coverage"], words.Result(feedback.Coverage, rate => _display.Percent(rate))),
                .. words.Wilson(feedback.Asked == 0 ? null : WilsonRange.Of(feedback.Answered, feedback.Asked)),
                words.DataThrough(reading.Stamp, question),
            ]);
    }
}
