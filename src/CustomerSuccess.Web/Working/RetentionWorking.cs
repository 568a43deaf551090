using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Lifetime;
using CustomerSuccess.Domain.Likelihood;
using CustomerSuccess.Domain.Retention;
using CustomerSuccess.Web.Components;
using CustomerSuccess.Web.Components.Working;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Working;

/// <summary>Explains projected retention: the shifted-beta-geometric model with the parameters that it has here.</summary>
public sealed class RetentionWorking(IFigureReader<CustomerStays> reader, WorkingWords words) : IMetricWorking
{
    private readonly IDisplay _display = words.Display;
    private readonly IStringLocalizer _text = words.Text;

    public MetricName Metric => MetricName.Retention;

    public IReadOnlyList<FigurePart> Parts { get; } = [FigurePart.ActiveAtEnd];

    public async Task<WorkingView> ReadAsync(WorkingQuestion question, CancellationToken cancellationToken)
    {
        var reading = await reader.ReadAsync([question.Period.Measured], question.Filter, question.Viewer, cancellationToken: cancellationToken);
        var projection = RetentionProjection.Of(reading.Values[0].Months);
        var found = projection.Fit as ModelFit<ShiftedBetaGeometric>.Found;
        var last = projection.Points[^1].Period;
        return new WorkingView(
            _text["Title.Retention"],
            words.Name(question),
            Formula(found?.Model, last),
            found is null ? _text["Sentence.Retention.None"] : _text["Sentence.Retention"],
            [],
            words.Periods(question, null),
            [
                .. found is null ? [] : Fit(found),
                new WorkingRow(_text["Count.MonthsSeen"], _display.Number(projection.Seen)),
                new WorkingRow(_text["Count.LeastAtRisk"], _display.Number(RetentionProjection.LeastAtRisk)),
                words.DataThrough(reading.Stamp, question),
            ]);
    }

    private WorkingFormula Formula(ShiftedBetaGeometric? model, int last) => new(
        _text["Formula.Retention", _display.Number(last)],
        [new WorkingTerm("∏"), new WorkingTerm("β + n − 1", "α + β + n − 1")],
        model is null ? [] :
        [
            new WorkingTerm(Written(model.Beta), Written(model.Alpha + model.Beta)),
            new WorkingTerm("× … ×"),
            new WorkingTerm(Written(model.Beta + last - 1), Written(model.Alpha + model.Beta + last - 1)),
        ],
        model is null ? words.WhyNot(WhyNot.NotEnoughOutcomes) : _display.Percent((decimal)model.Survival(last)));

    private IEnumerable<WorkingRow> Fit(ModelFit<ShiftedBetaGeometric>.Found found) =>
    [
        new("α", Written(found.Model.Alpha)),
        new(_text["Count.StandardError"], Written(found.StandardErrors[0])),
        new("β", Written(found.Model.Beta)),
        new(_text["Count.StandardError"], Written(found.StandardErrors[1])),
        new(_text["Count.LogLikelihood"], _display.Number((decimal)found.LogLikelihood, 1)),
        new(_text["Count.LearnedFrom"], _display.Number(found.Customers)),
        new(_text["Count.MeanLifetime"], found.Model.MeanLifetime is { } mean ? _text["Months", _display.Number((decimal)mean, 1)] : _text["MeanLifetime.Infinite"]),
    ];

    private string Written(double value) => _display.Number((decimal)value, 3);
}
