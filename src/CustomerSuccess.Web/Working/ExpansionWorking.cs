using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Revenue;
using CustomerSuccess.Web.Components;
using CustomerSuccess.Web.Components.Working;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Working;

/// <summary>Explains expansion MRR in its two meanings, which are never mixed (R5.3).</summary>
public sealed class ExpansionWorking(IFigureReader<OneOffRevenue> reader, IFigureReader<MrrMovements> movements, WorkingWords words) : IMetricWorking
{
    private readonly IDisplay _display = words.Display;
    private readonly IStringLocalizer _text = words.Text;

    public MetricName Metric => MetricName.Expansion;

    public IReadOnlyList<FigurePart> Parts { get; } = [FigurePart.OneOffPurchases, FigurePart.ExpansionMrr];

    public async Task<WorkingView> ReadAsync(WorkingQuestion question, CancellationToken cancellationToken)
    {
        var reading = await reader.ReadAsync([question.Period.Measured], question.Filter, question.Viewer, cancellationToken: cancellationToken);
        var recurring = (await movements.ReadAsync([question.Period.Measured], question.Filter, question.Viewer, cancellationToken: cancellationToken)).Values[0];
        var (oneOff, meaning) = (reading.Values[0], reading.Policies[0].Expansion);
        var isOneOff = meaning is ExpansionMeaning.OneOffPurchases;
        return new WorkingView(
            _text[isOneOff ? "Title.Expansion.OneOff" : "Title.Expansion.Recurring"],
            words.Name(question),
            isOneOff ? OneOffFormula(oneOff, question.Links) : RecurringFormula(recurring, question.Links),
            _text[isOneOff ? "Sentence.Expansion.OneOff" : "Sentence.Expansion.Recurring", _display.Number(oneOff.Purchases), _display.Number(oneOff.Customers), _display.Number(recurring.Customers.Expansion)],
            [
                new WorkingRow(_text["Policy.Expansion"], _text[$"Expansion.{meaning}"]),
                isOneOff
                    ? new WorkingRow(_text["Otherwise.Expansion.Recurring"], Recurring(recurring), question.Links.To(FigurePart.ExpansionMrr))
                    : new WorkingRow(_text["Otherwise.Expansion.OneOff"], OneOff(oneOff), question.Links.To(FigurePart.OneOffPurchases)),
            ],
            words.Periods(question, await OtherAsync(question, isOneOff, cancellationToken)),
            [
                words.Count("Purchases", oneOff.Purchases, question.Links.To(FigurePart.OneOffPurchases)),
                words.Count("Buyers", oneOff.Customers, question.Links.To(FigurePart.OneOffPurchases)),
                words.Count("Upgraders", recurring.Customers.Expansion, question.Links.To(FigurePart.ExpansionMrr)),
                new WorkingRow(_text["Count.OrdinaryPurchases"], oneOff.MissingRate is null ? Money(oneOff, oneOff.Ordinary) : words.WhyNot(WhyNot.NoExchangeRate)),
                words.DataThrough(reading.Stamp, question),
            ]);
    }

    private WorkingFormula OneOffFormula(OneOffRevenue oneOff, WorkingLinks links) => new(
        _text["Formula.Expansion"],
        WorkingWords.Sum([.. OneOffRevenue.ExpansionKinds.Select(kind => new WorkingTerm(_text[$"Kind.{kind}"]))]),
        oneOff.MissingRate is null ? WorkingWords.Sum([.. OneOffRevenue.ExpansionKinds.Select(kind => new WorkingTerm(Money(oneOff, oneOff.ByKind.GetValueOrDefault(kind)), Href: links.To(FigurePart.OneOffPurchases)))]) : [],
        OneOff(oneOff));

    private WorkingFormula RecurringFormula(MrrMovements mrr, WorkingLinks links) => new(
        _text["Formula.Expansion"],
        [new WorkingTerm(_text["Formula.Expansion.Recurring"])],
        [new WorkingTerm(_text["OfCustomers", _display.Number(mrr.Customers.Expansion)], Href: links.To(FigurePart.ExpansionMrr))],
        Recurring(mrr));

    private async Task<string?> OtherAsync(WorkingQuestion question, bool isOneOff, CancellationToken cancellationToken) => isOneOff
        ? await WorkingWords.OtherAsync(question, reader, cancellationToken) is { } oneOff ? OneOff(oneOff) : null
        : await WorkingWords.OtherAsync(question, movements, cancellationToken) is { } mrr ? Recurring(mrr) : null;

    private string OneOff(OneOffRevenue oneOff) => words.Result(oneOff.TotalMinor, minor => _display.Money(minor, oneOff.Currency));

    private string Recurring(MrrMovements mrr) => mrr.MissingRate is null
        ? _display.Money(new MrrAmount(mrr.Expansion, mrr.Currency).MinorUnits, mrr.Currency)
        : words.Result(new Figure.NotDefined(WhyNot.NoExchangeRate), _ => string.Empty);

    private string Money(OneOffRevenue oneOff, long minor) => _display.Money(new Money(minor, oneOff.Currency));
}
