using CustomerSuccess.Domain.BackTests;
using CustomerSuccess.Domain.Health;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Web.Components;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Health;

/// <summary>Makes the page of the model check.</summary>
public sealed class ModelCheckViews(IModelChecks checks, CheckTables tables, IDisplay display, IStringLocalizer<ModelCheckPage> text)
{
    /// <summary>Reads the page.</summary>
    /// <exception cref="NotAllowedException">The viewer does not decide definitions.</exception>
    public async Task<ModelCheckView> ReadAsync(TimeZoneInfo zone, Viewer viewer, CancellationToken cancellationToken)
    {
        var reading = await checks.ReadAsync(viewer, cancellationToken);
        var check = reading.Check;
        return new ModelCheckView(
            check.Months is [var first, .., var last] ? text["Sub", display.Date(first.On), display.Date(last.On)] : text["Sub.None"],
            reading.Stamp.DataThrough is { } through ? display.Moment(new DateTimeOffset(through, TimeSpan.Zero), zone) : null,
            check.Scores.HasEnough ? null : Empty(check.Scores),
            [Area(check), Lift(check), Brier(check), Outcomes(check)],
            Call(check),
            CheckChart.Of(check, display, text),
            tables.Bands(check),
            tables.Factors(check),
            tables.Deciles(check),
            check.Forecast is { } forecast ? tables.Calibration(forecast) : null,
            [.. Notes(reading)]);
    }

    private string Empty(BackTest scores) => scores.Cases == 0
        ? text["Empty.None"]
        : text["Empty", display.Number(scores.Outcomes), display.Number(scores.LeastOutcomes), text[scores.Lost < scores.Kept ? "Empty.Lost" : "Empty.Kept"]];

    private CheckCard Area(ModelCheck check) => new(text["Area"], check.Area.Value is Figure.Defined area
        ? new MetricCardView(
            display.Number(area.Value, 2),
            check.Area.Range is { } range ? text["FromTo", display.Number(range.Low, 2), display.Number(range.High, 2)].Value : null,
            Trend: [.. check.Months.Select(month => month.Scores.Area.Value is Figure.Defined some ? (double?)some.Value : null)])
        {
            Beside = [text[$"Power.{ScorePowers.Of(check.Area)}"]],
        }
        : new MetricCardView("–", text["NotDefined"]));

    private CheckCard Lift(ModelCheck check) => new(text["Lift"], check.Scores.Deciles is [{ Lift: Figure.Defined lift, CumulativeShare: Figure.Defined share }, ..]
        ? new MetricCardView(text["Times", display.Number(lift.Value, 1)], text["Lift.Unit"]) { Beside = [text["Lift.Holds", display.Percent(share.Value, 0)]] }
        : new MetricCardView("–", text["NotDefined"]));

    private CheckCard Brier(ModelCheck check) => new(text["Brier"], check.Forecast?.Test.Error is { Brier: Figure.Defined brier, BrierOfShare: Figure.Defined share }
        ? new MetricCardView(display.Number(brier.Value, 4), text["Brier.Unit", display.Number(share.Value, 4)]) { Beside = [text[brier.Value < share.Value ? "Brier.Better" : "Brier.Worse"]] }
        : new MetricCardView("–", text["NotDefined"], WhyNot: text["Forecast.None"]));

    private CheckCard Outcomes(ModelCheck check) => new(
        text["Outcomes"],
        new MetricCardView(display.Number(check.Scores.Lost), text["Outcomes.Unit", display.Number(check.Scores.Cases)])
        {
            Beside = [text["Outcomes.Rate", display.Percent(check.Scores.Rate)]],
        });

    /// <summary>A factor that weighs and has no power, or points the wrong way, is worth a look at the scorecard.</summary>
    private string? Call(ModelCheck check)
    {
        var wrong = check.Factors.Where(factor => factor.Power is ScorePower.PointsTheWrongWay).Select(factor => tables.NameOf(factor)).ToList();
        var powerless = check.Factors.Where(factor => factor.Power is ScorePower.None).Select(factor => tables.NameOf(factor)).ToList();
        return (wrong.Count, powerless.Count) switch
        {
            (0, 0) => null,
            (0, _) => text["Call.None", string.Join(text["Comma"], powerless)],
            (_, 0) => text["Call.Wrong", string.Join(text["Comma"], wrong)],
            _ => string.Join(' ', text["Call.Wrong", string.Join(text["Comma"], wrong)].Value, text["Call.None", string.Join(text["Comma"], powerless)].Value),
        };
    }

    private IEnumerable<string> Notes(ModelCheckReading reading)
    {
        var check = reading.Check;
        yield return text["Note.What", display.Number(HealthObservation.Days)];
        yield return text["Note.Together", string.Join(text["Comma"], check.Together.Select(on => display.Date(on)))];
        yield return text["Note.Source", display.Number(reading.Kept)];
        if (reading.Customers < reading.AllCustomers)
        {
            yield return text["Note.Sample", display.Number(reading.Customers), display.Number(reading.AllCustomers)];
        }

        yield return text["Note.HandEntered", check.HandEntered is Figure.Defined hand ? display.Percent(hand.Value, 0) : "–"];
        yield return text["Note.Overridden", display.Number(check.Overridden)];
        yield return text["Note.Forecast"];
    }
}
