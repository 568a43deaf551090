using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Lifetime;
using CustomerSuccess.Web.Components;
using CustomerSuccess.Web.Components.Working;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Working;

/// <summary>Explains customer lifetime value, by subscriptions or by purchases.</summary>
public sealed class LifetimeWorking(IFigureReader<LifetimeValue> reader, WorkingWords words) : IMetricWorking
{
    private static readonly LifetimeForm[] Forms = Enum.GetValues<LifetimeForm>();
    private readonly IDisplay _display = words.Display;
    private readonly IStringLocalizer _text = words.Text;

    public MetricName Metric => MetricName.Clv;

    public IReadOnlyList<FigurePart> Parts { get; } = [FigurePart.ActiveAtEnd];

    public async Task<WorkingView> ReadAsync(WorkingQuestion question, CancellationToken cancellationToken)
    {
        var reading = await reader.ReadAsync([question.Period.Measured], question.Filter, question.Viewer, cancellationToken: cancellationToken);
        var other = await WorkingWords.OtherAsync(question, reader, cancellationToken);
        var (lifetime, policies) = (reading.Values[0], reading.Policies[0]);
        return new WorkingView(
            _text["Title.Clv"],
            words.Name(question),
            lifetime.IsByPurchases ? PurchaseFormula(lifetime) : SubscriptionFormula(lifetime, question.Links),
            lifetime.Value is Figure.NotDefined none ? words.WhyNot(none.Reason) : Sentence(lifetime),
            [
                new WorkingRow(_text["Policy.Lifetime"], _text[$"Lifetime.{lifetime.Form}"]),
                .. Forms.Where(form => form != lifetime.Form).Select(form => new WorkingRow(_text[$"Otherwise.Lifetime.{form}"], Value(lifetime, lifetime.ValueBy(form)))),
                new WorkingRow(_text["Policy.GrossMargin"], _display.Percent(lifetime.GrossMargin)),
            ],
            words.Periods(question, other is null ? null : Value(other)),
            [
                new WorkingRow(_text["Count.Arpa"], words.Result(lifetime.ArpaMinor, minor => _display.Money(minor, lifetime.Currency))),
                new WorkingRow(_text["Count.Lifetime"], words.Result(lifetime.LifetimeMonths, Months)),
                new WorkingRow(_text["Count.MonthlyChurn", _display.Number(policies.LifetimeChurnMonths)], words.Result(lifetime.MonthlyChurn, rate => _display.Percent(rate, 2))),
                words.DataThrough(reading.Stamp, question),
            ]);
    }

    private WorkingFormula SubscriptionFormula(LifetimeValue lifetime, WorkingLinks links) => new(
        _text["Formula.Clv"],
        Product(_text["Formula.Mrr.Arpa"], _text["Formula.Clv.Margin"], _text["Formula.Clv.Lifetime"]),
        [
            new WorkingTerm(words.Result(lifetime.ArpaMinor, minor => _display.Money(minor, lifetime.Currency)), Href: links.To(FigurePart.ActiveAtEnd)),
            new WorkingTerm("×"),
            new WorkingTerm(_display.Percent(lifetime.GrossMargin, 0)),
            new WorkingTerm("×"),
            new WorkingTerm(words.Result(lifetime.LifetimeMonths, Months)),
        ],
        Value(lifetime));

    private WorkingFormula PurchaseFormula(LifetimeValue lifetime) => new(
        _text["Formula.Clv"],
        Product(_text["Formula.Clv.Purchase"], _text["Formula.Clv.Frequency"], _text["Formula.Clv.Lifetime"]),
        Product(
            words.Result(lifetime.AveragePurchaseMinor, minor => _display.Money(minor, lifetime.Currency)),
            words.Result(lifetime.PurchasesPerMonth, count => _display.Number(count, 2)),
            words.Result(lifetime.LifetimeMonths, Months)),
        Value(lifetime));

    private string Sentence(LifetimeValue lifetime) => lifetime.Form switch
    {
        LifetimeForm.SurvivalMean => _text["Sentence.Clv.SurvivalMean", lifetime.HorizonMonths is { } horizon ? Months(horizon) : "–"],
        LifetimeForm.OneOverChurn => _text["Sentence.Clv.OneOverChurn", words.Result(lifetime.MonthlyChurn, rate => _display.Percent(rate, 2))],
        LifetimeForm.LostCustomersMean => _text["Sentence.Clv.LostCustomersMean"],
        _ => throw new InvalidOperationException($"There is no sentence for {lifetime.Form}."),
    };

    private string Value(LifetimeValue lifetime) => Value(lifetime, lifetime.Value);

    private string Value(LifetimeValue lifetime, Figure value) => words.Result(value, minor => _display.Money(minor, lifetime.Currency));

    private string Months(decimal months) => _text["Months", _display.Number(months, 1)];

    private static IReadOnlyList<WorkingTerm> Product(params string[] terms) => [.. terms.SelectMany((term, i) => i == 0 ? new[] { new WorkingTerm(term) } : [new WorkingTerm("×"), new WorkingTerm(term)])];
}
