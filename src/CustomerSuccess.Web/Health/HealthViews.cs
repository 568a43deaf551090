using CustomerSuccess.Domain.Health;
using CustomerSuccess.Web.Components;
using CustomerSuccess.Web.Customers;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Health;

/// <summary>Puts a customer's health into the user's words.</summary>
public sealed class HealthViews(IStringLocalizer<HealthSection> text, IDisplay display, FactorWords factors, HealthChart chart, WhyNotWords reasons)
{
    private const string Nothing = "–";

    /// <param name="facts">The customer.</param>
    /// <param name="days">The scores.</param>
    public HealthView Of(CustomerFacts facts, HealthDays days)
    {
        var score = days.Today.Score;
        return new HealthView(
            score.Band,
            Points(score.InForce),
            score.Override is null ? null : score.Computed is Figure.Defined computed ? text["Computed", display.Number(HealthPoints.Shown(computed.Value))].Value : text["ComputedNothing"].Value,
            score.Override is { } set ? text["Override", display.Date(set.Until), facts.Records.People.GetValueOrDefault(set.Author) ?? Nothing, set.Reason].Value : null,
            text["Sub", display.Percent(score.Coverage, 0), days.Today.Scorecard == 0 ? text["DefaultScorecard"] : text["Scorecard", display.Number(days.Today.Scorecard)]],
            chart.Options(days.MonthEnds),
            chart.Table(days.MonthEnds),
            Change(days),
            [.. score.Parts.OrderByDescending(part => part.EffectiveWeight).ThenByDescending(part => part.Weight).Select(Row)],
            score.Parts.Any(part => part.EffectiveWeight > 0) ? display.Percent(score.Parts.Sum(part => part.EffectiveWeight), 0) : Nothing,
            score.Computed is Figure.Defined whole ? display.Number(whole.Value, 2) : Nothing);
    }

    private HealthChangeView Change(HealthDays days)
    {
        var change = HealthChange.Of(days.Before.Score, days.Today.Score);
        var delta = change.Delta is Figure.Defined some ? some.Value : (decimal?)null;
        return new HealthChangeView(
            days.Window,
            delta is null ? string.Empty : text["FromTo", Points(days.Before.Score.Computed) ?? Nothing, display.DateShort(days.Before.Score.Day), Points(days.Today.Score.Computed) ?? Nothing],
            delta is null ? [] : [.. change.Parts.Where(part => part.Points != 0).Select(Part)],
            delta is { } points ? display.Signed(points, 1) : Nothing,
            ChangeView.DirectionOf(delta ?? 0),
            change.Delta is Figure.NotDefined missing ? reasons.Of(missing.Reason) : null);
    }

    private FactorChangeView Part(FactorChange part) => new(
        factors.NameOf(part.Factor),
        (Value(part.After), Value(part.Before)) switch
        {
            (null, null) => text["Weight"],
            ({ } now, null) => text["IsNew", now],
            (null, { } before) => text["IsGone", before],
            ({ } now, { } before) when now == before => text["SameValue", now],
            ({ } now, { } before) => text["Was", now, before],
        },
        display.Signed(part.Points, 1),
        ChangeView.DirectionOf(decimal.Round(part.Points, 1)));

    private string? Value(HealthPart? part) => part is { Missing: null, Value: { } value } ? factors.ValueOf(part.Factor.Code, value) : null;

    private FactorRowView Row(HealthPart part) => new(
        part.Factor.Code,
        factors.NameOf(part.Factor.Code),
        part.Value is { } value ? factors.ValueOf(part.Factor.Code, value) : null,
        part.Missing is { } missing ? text["Missing." + missing].Value : null,
        part.On is { } on ? display.Date(on) : Nothing,
        part.SubScore is { } sub ? display.Number(decimal.Round(sub)) : Nothing,
        (int)decimal.Round(part.SubScore ?? 0),
        part.SubScore is null ? Nothing : display.Percent(part.EffectiveWeight, 1),
        part.SubScore is null ? Nothing : display.Number(part.Contribution, 2),
        !HealthFactors.Computed.Contains(part.Factor.Code));

    private string? Points(Figure score) => score is Figure.Defined some ? display.Number(HealthPoints.Shown(some.Value)) : null;
}
