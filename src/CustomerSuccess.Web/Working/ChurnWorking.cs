using CustomerSuccess.Domain.Churn;
using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Web.Components;
using CustomerSuccess.Web.Components.Working;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Working;

/// <summary>Explains the customer churn rate.</summary>
public sealed class ChurnWorking(IFigureReader<ChurnCounts> reader, WorkingWords words) : IMetricWorking
{
    private readonly IDisplay _display = words.Display;
    private readonly IStringLocalizer _text = words.Text;

    public MetricName Metric => MetricName.Churn;

    public IReadOnlyList<FigurePart> Parts { get; } = [FigurePart.Lost, FigurePart.ActiveAtStart, FigurePart.Won, FigurePart.ActiveAtEnd];

    public async Task<WorkingView> ReadAsync(WorkingQuestion question, CancellationToken cancellationToken)
    {
        var reading = await reader.ReadAsync([question.Period.Measured], question.Filter, question.Viewer, cancellationToken: cancellationToken);
        var other = await WorkingWords.OtherAsync(question, reader, cancellationToken);
        var churn = reading.Values[0];
        return new WorkingView(
            _text["Title.Churn"],
            words.Name(question),
            Formula(churn, question.Links),
            Sentence(churn),
            Policies(churn),
            words.Periods(question, other is null ? null : RateOf(other)),
            [
                words.Count("ActiveAtStart", churn.Opening, question.Links.To(FigurePart.ActiveAtStart)),
                words.Count("Won", churn.Won, question.Links.To(FigurePart.Won)),
                words.Count("Lost", churn.Lost, question.Links.To(FigurePart.Lost)),
                words.Count("ActiveAtEnd", churn.Closing, question.Links.To(FigurePart.ActiveAtEnd)),
                words.Count("Returned", churn.Returned),
                new WorkingRow(_text["Count.LogoRetention"], words.Result(churn.LogoRetention, rate => _display.Percent(rate))),
                .. words.Wilson(churn.Range),
                words.DataThrough(reading.Stamp, question),
            ]);
    }

    private WorkingFormula Formula(ChurnCounts churn, WorkingLinks links) => new(
        _text["Formula.Churn"],
        [new WorkingTerm(_text["Formula.Churn.Lost"], _text["Formula.Churn.Opening"])],
        [new WorkingTerm(_display.Number(churn.Lost), _display.Number(churn.Opening), links.To(FigurePart.Lost), links.To(FigurePart.ActiveAtStart))],
        words.Result(churn.Rate, rate => _display.Percent(rate)));

    private string Sentence(ChurnCounts churn)
    {
        var others = _display.Number(churn.Won - churn.LostOfWon);
        return churn.Policy is NewCustomersLost.Counted
            ? _text["Sentence.Churn.Counted", _display.Number(churn.Lost), _display.Number(churn.LostOfOpening), _display.Number(churn.LostOfWon), others]
            : _text["Sentence.Churn.LeftOut", _display.Number(churn.Lost), _display.Number(churn.LostOfWon), others];
    }

    private IReadOnlyList<WorkingRow> Policies(ChurnCounts churn)
    {
        var other = churn with { Policy = churn.Policy is NewCustomersLost.Counted ? NewCustomersLost.LeftOut : NewCustomersLost.Counted };
        return
        [
            new WorkingRow(_text["Policy.NewCustomersLost"], _text[$"NewCustomersLost.{churn.Policy}"]),
            new WorkingRow(_text[$"Otherwise.{other.Policy}"], RateOf(other)),
        ];
    }

    private string RateOf(ChurnCounts churn) => churn.Rate is Figure.NotDefined none
        ? words.WhyNot(none.Reason)
        : _text["RateOfCounts", _display.Percent(churn.Rate), _display.Number(churn.Lost), _display.Number(churn.Opening)];
}
