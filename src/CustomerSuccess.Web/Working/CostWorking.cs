using CustomerSuccess.Domain.Costs;
using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Policies;
using CustomerSuccess.Web.Components;
using CustomerSuccess.Web.Components.Working;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Working;

/// <summary>Explains customer retention cost.</summary>
public sealed class CostWorking(IFigureReader<RetentionCost> reader, WorkingWords words) : IMetricWorking
{
    private readonly IDisplay _display = words.Display;
    private readonly IStringLocalizer _text = words.Text;

    public MetricName Metric => MetricName.Crc;

    public IReadOnlyList<FigurePart> Parts { get; } = [FigurePart.SharesCost];

    public async Task<WorkingView> ReadAsync(WorkingQuestion question, CancellationToken cancellationToken)
    {
        var reading = await reader.ReadAsync([question.Period.Measured], question.Filter, question.Viewer, cancellationToken: cancellationToken);
        var other = await WorkingWords.OtherAsync(question, reader, cancellationToken);
        var cost = reading.Values[0];
        return new WorkingView(
            _text["Title.Crc"],
            words.Name(question),
            new WorkingFormula(
                _text["Formula.Crc"],
                [new WorkingTerm(_text["Formula.Crc.Over"], _text["Formula.Crc.Under"])],
                [new WorkingTerm(Money(cost, cost.CostMinor), Customers(cost), OverHref: question.Links.To(FigurePart.SharesCost))],
                Value(cost)),
            _text["Sentence.Crc", _display.Number(cost.Lines)],
            [new WorkingRow(_text["Policy.CostDenominator"], _text[$"CostDenominator.{cost.Denominator}"]), .. await OthersAsync(question, cost.Denominator, reading.Policies[0], cancellationToken)],
            words.Periods(question, other is null ? null : Value(other)),
            [
                words.Count("CostLines", cost.Lines),
                new WorkingRow(_text["Count.SharesCost"], Customers(cost), question.Links.To(FigurePart.SharesCost)),
                new WorkingRow(_text["Count.CostOfArpa"], words.Result(cost.ToArpa, share => _display.Percent(share))),
                new WorkingRow(_text["Count.CostOfRevenue"], words.Result(cost.ShareOfRevenue, share => _display.Percent(share))),
                words.DataThrough(reading.Stamp, question),
            ]);
    }

    private async Task<IReadOnlyList<WorkingRow>> OthersAsync(WorkingQuestion question, CostDenominator denominator, MetricPolicies policies, CancellationToken cancellationToken)
    {
        var rows = new List<WorkingRow>();
        foreach (var other in Enum.GetValues<CostDenominator>().Where(other => other != denominator))
        {
            var reading = await reader.ReadAsync([question.Period.Measured], question.Filter, question.Viewer, policies with { CostDenominator = other }, cancellationToken);
            rows.Add(new WorkingRow(_text[$"Otherwise.CostDenominator.{other}"], Value(reading.Values[0])));
        }

        return rows;
    }

    private string Value(RetentionCost cost) => words.Result(cost.PerCustomerMinor, minor => _display.Money(minor, cost.Currency));

    private string Customers(RetentionCost cost) => _display.Number(cost.Customers, cost.Customers == decimal.Truncate(cost.Customers) ? 0 : 1);

    private string Money(RetentionCost cost, decimal minor) => cost.MissingRate is null ? _display.Money(minor, cost.Currency) : words.WhyNot(WhyNot.NoExchangeRate);
}
