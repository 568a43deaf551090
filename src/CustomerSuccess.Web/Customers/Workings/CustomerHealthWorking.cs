using CustomerSuccess.Domain.Health;
using CustomerSuccess.Web.Components;
using CustomerSuccess.Web.Components.Sheets;
using CustomerSuccess.Web.Components.Working;
using CustomerSuccess.Web.Health;
using CustomerSuccess.Web.Working;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Customers.Workings;

/// <summary>Explains a customer's health score of today.</summary>
public sealed class CustomerHealthWorking(WorkingWords words, FactorWords factors, IStringLocalizer<CustomerWorkings> text, IDisplay display) : ICustomerWorking
{
    public string Slug => MetricName.Health.Slug();

    public CustomerWorking? Of(LoadedCustomer customer)
    {
        ArgumentNullException.ThrowIfNull(customer);
        var (facts, today) = (customer.Facts, customer.Days.Today);
        var score = today.Score;
        var known = score.Parts.Where(part => part.EffectiveWeight > 0).ToList();
        var view = new WorkingView(
            text["Title.Health"],
            display.Date(score.Day),
            new WorkingFormula(
                text["Formula.Health"],
                [new WorkingTerm(text["Formula.Health.Over"], text["Formula.Health.Under"])],
                WorkingWords.Sum([.. known.Select(part => new WorkingTerm(text["Numbers.Health", display.Percent(part.EffectiveWeight, 1), display.Number(part.SubScore ?? 0, 1)]))]),
                words.Result(score.Computed, points => display.Number(points, 2))),
            text["Sentence.Health"],
            [
                new WorkingRow(words.Text["Policy.HealthBands"], words.Text["Bands", display.Number(score.Bands.HealthyFrom), display.Number(score.Bands.WatchFrom)]),
                new WorkingRow(words.Text["Policy.LeastCoverage"], display.Percent(score.Bands.LeastCoverage, 0)),
                new WorkingRow(text["Scorecard"], today.Scorecard == 0 ? text["Scorecard.Default"] : text["Scorecard.Version", display.Number(today.Scorecard)]),
                .. score.Parts.GroupBy(part => part.Group).Select(Group),
                .. score.Parts.Where(part => part.SubScore is null && part.Weight > 0).Select(part => Missing(part, known)),
            ],
            words.Day(score.Day),
            [
                new WorkingRow(text["Count.Factors"], text["Of", display.Number(known.Count), display.Number(score.Parts.Count)]),
                new WorkingRow(text["Count.Coverage"], display.Percent(score.Coverage, 0)),
                .. Override(score),
                new WorkingRow(text["Count.Band"], words.Text[$"Band.{score.Band}"]),
                words.DataThrough(facts.Stamp, facts.Day.Zone),
            ]);
        return new CustomerWorking(view, Sheet(score));
    }

    /// <summary>A group's weight as it was set and as it counts, and its own score.</summary>
    private WorkingRow Group(IGrouping<FactorGroup, HealthPart> group)
    {
        var (set, inForce) = (group.Sum(part => part.Weight), group.Sum(part => part.EffectiveWeight));
        return new WorkingRow(text["Group", NameOf(group.Key)], inForce == 0
            ? text["Group.Empty", display.Percent(set, 1)]
            : text["Group.Weights", display.Percent(set, 1), display.Percent(inForce, 1), display.Number(group.Sum(part => part.EffectiveWeight * (part.SubScore ?? 0)) / inForce, 1)]);
    }

    /// <summary>Where the weight of a factor without data went.</summary>
    private WorkingRow Missing(HealthPart part, List<HealthPart> known) => new(
        factors.NameOf(part.Factor.Code),
        text[known.Exists(other => other.Group == part.Group) ? "Moved.InGroup" : "Moved.ToGroups", text[$"Missing.{part.Missing}"], display.Percent(part.Weight, 1)]);

    private IEnumerable<WorkingRow> Override(HealthScore score)
    {
        if (score.Override is { } set)
        {
            yield return new WorkingRow(text["Count.Override"], text["Override", display.Number(set.Score), display.Date(set.Until.AddDays(-1))]);
        }
    }

    private Sheet Sheet(HealthScore score) => new(
        text["List.Factors", display.Number(score.Parts.Count)],
        [
            new SheetColumn(text["Column.Factor"]),
            new SheetColumn(text["Column.Group"]),
            new SheetColumn(text["Column.Value"]),
            new SheetColumn(text["Csv.Value"], SheetKind.Number, IsOnlyInFile: true),
            new SheetColumn(text["Column.AsOf"], SheetKind.Day),
            new SheetColumn(text["Column.WeightSet"], SheetKind.Number, text["Csv.WeightSet"]),
            new SheetColumn(text["Column.WeightInForce"], SheetKind.Number, text["Csv.WeightInForce"]),
            new SheetColumn(text["Column.SubScore"], SheetKind.Number),
            new SheetColumn(text["Column.Points"], SheetKind.Number),
        ],
        [.. score.Parts.OrderByDescending(part => part.EffectiveWeight).ThenByDescending(part => part.Weight).Select(Row)]);

    private IReadOnlyList<SheetCell> Row(HealthPart part) =>
    [
        new SheetCell(factors.NameOf(part.Factor.Code)),
        new SheetCell(NameOf(part.Group)),
        new SheetCell((part.Value, part.Missing) switch
        {
            ({ } value, null) => factors.ValueOf(part.Factor.Code, value),
            ({ } old, { } why) => text["ValueNotCounted", factors.ValueOf(part.Factor.Code, old), text[$"Missing.{why}"]],
            (null, _) => text["Missing.NothingRecorded"],
        }),
        new SheetCell(string.Empty, Number: part.Value),
        new SheetCell(part.On is { } on ? display.Date(on) : "–", Day: part.On),
        Share(part.Weight),
        part.SubScore is null ? new SheetCell("–") : Share(part.EffectiveWeight),
        part.SubScore is { } sub ? new SheetCell(display.Number(sub, 1), Number: decimal.Round(sub, 6)) : new SheetCell("–"),
        part.SubScore is null ? new SheetCell("–") : new SheetCell(display.Number(part.Contribution, 2), Number: decimal.Round(part.Contribution, 6)),
    ];

    private SheetCell Share(decimal weight) => new(display.Percent(weight, 1), Number: decimal.Round(weight * 100, 6));

    private string NameOf(FactorGroup group) => text["Group." + group.Code] is { ResourceNotFound: false } known ? known.Value : group.Code;
}
