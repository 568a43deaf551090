using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Revenue;
using CustomerSuccess.Web.Components;
using CustomerSuccess.Web.Components.Working;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Working;

/// <summary>Explains monthly recurring revenue: customers × average, and the movements since the day before the period.</summary>
public sealed class MrrWorking(IFigureReader<MrrMovements> reader, WorkingWords words) : IMetricWorking
{
    private readonly IDisplay _display = words.Display;
    private readonly IStringLocalizer _text = words.Text;

    public MetricName Metric => MetricName.Mrr;

    public IReadOnlyList<FigurePart> Parts { get; } =
        [FigurePart.ActiveAtEnd, FigurePart.NewMrr, FigurePart.ReactivationMrr, FigurePart.ExpansionMrr, FigurePart.ContractionMrr, FigurePart.ChurnMrr];

    public async Task<WorkingView> ReadAsync(WorkingQuestion question, CancellationToken cancellationToken)
    {
        var reading = await reader.ReadAsync([question.Period.Measured], question.Filter, question.Viewer, cancellationToken: cancellationToken);
        var other = await WorkingWords.OtherAsync(question, reader, cancellationToken);
        var mrr = reading.Values[0];
        return new WorkingView(
            _text["Title.Mrr"],
            words.Name(question),
            Formula(mrr, question.Links),
            Identity(mrr),
            [new WorkingRow(_text["Policy.Grain"], _text["Grain"]), new WorkingRow(_text["Policy.MonthLength"], _text[$"MonthLength.{reading.Policies[0].MonthLength}"])],
            words.Periods(question, other is null ? null : words.Result(other.MrrMinor, minor => _display.Money(minor, other.Currency))),
            [.. Counts(mrr, question.Links), words.DataThrough(reading.Stamp, question)])
        {
            Error = Missing(mrr),
        };
    }

    private WorkingFormula Formula(MrrMovements mrr, WorkingLinks links) => new(
        _text["Formula.Mrr"],
        [new WorkingTerm(_text["Formula.Mrr.Active"]), new WorkingTerm("×"), new WorkingTerm(_text["Formula.Mrr.Arpa"])],
        [
            new WorkingTerm(_display.Number(mrr.ActiveClosing), Href: links.To(FigurePart.ActiveAtEnd)),
            new WorkingTerm("×"),
            new WorkingTerm(words.Result(mrr.ArpaMinor, minor => _display.Money(minor, mrr.Currency))),
        ],
        words.Result(mrr.MrrMinor, minor => _display.Money(minor, mrr.Currency)));

    /// <summary>The movements in one sentence, from the opening to the closing MRR.</summary>
    private string? Identity(MrrMovements mrr) => mrr.MissingRate is not null ? null : _text[
        mrr.CurrencyEffect == 0 ? "Sentence.Mrr" : "Sentence.Mrr.Currency",
        Amount(mrr, mrr.Closing), Amount(mrr, mrr.Opening), Amount(mrr, mrr.New), Amount(mrr, mrr.Reactivation), Amount(mrr, mrr.Expansion),
        Amount(mrr, mrr.Contraction), Amount(mrr, mrr.Churn), Amount(mrr, mrr.CurrencyEffect)].Value;

    /// <summary>What is missing where the movements do not add up; that would be a fault of ours, and it is not kept silent (CX3).</summary>
    private string? Missing(MrrMovements mrr)
    {
        var missing = mrr.Closing - (mrr.Opening + mrr.New + mrr.Reactivation + mrr.Expansion - mrr.Contraction - mrr.Churn + mrr.CurrencyEffect);
        return missing == 0 ? null : _text["Error.Mrr", Amount(mrr, missing)].Value;
    }

    private IEnumerable<WorkingRow> Counts(MrrMovements mrr, WorkingLinks links)
    {
        yield return Movement("Opening", mrr, mrr.Opening, null, null);
        yield return Movement("NewMrr", mrr, mrr.New, mrr.Customers.New, links.To(FigurePart.NewMrr));
        yield return Movement("ReactivationMrr", mrr, mrr.Reactivation, mrr.Customers.Reactivation, links.To(FigurePart.ReactivationMrr));
        yield return Movement("ExpansionMrr", mrr, mrr.Expansion, mrr.Customers.Expansion, links.To(FigurePart.ExpansionMrr));
        yield return Movement("ContractionMrr", mrr, mrr.Contraction, mrr.Customers.Contraction, links.To(FigurePart.ContractionMrr));
        yield return Movement("ChurnMrr", mrr, mrr.Churn, mrr.Customers.Churn, links.To(FigurePart.ChurnMrr));
        yield return Movement("CurrencyEffect", mrr, mrr.CurrencyEffect, null, null);
        yield return Movement("Closing", mrr, mrr.Closing, mrr.ActiveClosing, links.To(FigurePart.ActiveAtEnd));
        yield return Rate("GrossChurn", mrr.GrossChurn);
        yield return Rate("NetChurn", mrr.NetChurn);
        yield return Rate("NetRetention", mrr.NetRetention);
        yield return Rate("GrossRetention", mrr.GrossRetention);
    }

    private WorkingRow Rate(string name, Figure rate) => new(_text[$"Count.{name}"], words.Result(rate, value => _display.Percent(value)));

    private WorkingRow Movement(string name, MrrMovements mrr, long amount, int? customers, string? href) => new(
        _text[$"Count.{name}"],
        customers is { } count ? _text["AmountOfCustomers", Amount(mrr, amount), _display.Number(count)] : Amount(mrr, amount),
        href);

    private string Amount(MrrMovements mrr, long tenThousandths) => mrr.MissingRate is null
        ? _display.Money(new MrrAmount(tenThousandths, mrr.Currency).MinorUnits, mrr.Currency)
        : words.WhyNot(WhyNot.NoExchangeRate);
}
