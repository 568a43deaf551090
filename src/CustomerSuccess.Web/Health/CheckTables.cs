using CustomerSuccess.Domain.Health;
using CustomerSuccess.Web.Components;
using CustomerSuccess.Web.Components.Charts;
using CustomerSuccess.Web.Overview;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Health;

/// <summary>The tables of the model check.</summary>
public sealed class CheckTables(FactorWords factors, IDisplay display, IStringLocalizer<ModelCheckPage> text, IStringLocalizer<HealthBadge> bands)
{
    private const decimal Chance = 0.5m;

    /// <summary>Where the scale of areas begins, where none lies lower.</summary>
    private const decimal Least = 0.35m;

    /// <summary>Where the scale of areas ends, so that the figure of an area of 1 has room beside it.</summary>
    private const decimal Greatest = 1.15m;

    /// <summary>Returns the name of a factor.</summary>
    public string NameOf(FactorCheck factor)
    {
        ArgumentNullException.ThrowIfNull(factor);
        return factors.NameOf(factor.Factor);
    }

    /// <summary>Returns the share lost in each band of health with its Wilson range.</summary>
    public CheckTableView Bands(ModelCheck check)
    {
        ArgumentNullException.ThrowIfNull(check);
        var scale = ScaleOf(check.Bands.Select(band => band.Range?.High ?? 0));
        return new CheckTableView(
            [text["Column.Band"], text["Column.Lost.Share"], text["Column.Lost"], text["Column.Scores"]],
            [.. check.Bands.Select(band => Share(bands[band.Band.ToString()], band.Band, band.Rate, band.Range, scale, [display.Number(band.Lost), display.Number(band.Cases)]))]);
    }

    /// <summary>Returns each factor with the area of its own sub-scores.</summary>
    public CheckTableView Factors(ModelCheck check)
    {
        ArgumentNullException.ThrowIfNull(check);
        var least = Math.Min(Least, check.Factors.Select(factor => factor.Area.Range?.Low ?? 1).DefaultIfEmpty(1).Min());
        return new CheckTableView(
            [text["Column.Factor"], text["Column.Area"], text["Column.Lost"], text["Column.Scores"], text["Column.Coverage"], text["Column.HandEntered"]],
            [.. check.Factors.Select(factor => Factor(factor, least))],
            AreaPlace(Chance, least));
    }

    /// <summary>Returns the lift of each tenth, the lowest scores first.</summary>
    public CheckTableView Deciles(ModelCheck check)
    {
        ArgumentNullException.ThrowIfNull(check);
        var rates = check.Scores.Deciles.Select(decile => (Decile: decile, Rate: decile.Rate is Figure.Defined rate ? rate.Value : 0)).ToList();
        var scale = ScaleOf(rates.Select(one => one.Rate));
        return new CheckTableView(
            [text["Column.Decile"], text["Column.Lost.Share"], text["Column.Lost"], text["Column.Lift"], text["Column.Holds"]],
            [.. rates.Select(one => new CheckLine(
                text["Decile", display.Number(one.Decile.Decile)],
                null,
                null,
                display.Percent(one.Rate),
                null,
                new NpsPlaces(Place(one.Rate, scale), Place(one.Rate, scale), Place(one.Rate, scale)),
                [display.Number(one.Decile.Lost, one.Decile.Lost == decimal.Truncate(one.Decile.Lost) ? 0 : 1), one.Decile.Lift is Figure.Defined lift ? text["Times", display.Number(lift.Value, 1)] : "–", display.Percent(one.Decile.CumulativeShare, 0)]))]);
    }

    /// <summary>Returns what was forecast beside what came.</summary>
    public CheckTableView Calibration(LossForecast forecast)
    {
        ArgumentNullException.ThrowIfNull(forecast);
        var scale = ScaleOf(forecast.Fifths.Select(fifth => fifth.Range.High));
        return new CheckTableView(
            [text["Column.Fifth"], text["Column.Came"], text["Column.Forecast"], text["Column.Lost"], text["Column.Scores"]],
            [.. forecast.Fifths.Select(fifth => Share(
                text["FromTo", display.Percent(fifth.Least), display.Percent(fifth.Greatest)], null, new Figure.Defined(fifth.Rate), fifth.Range, scale,
                [display.Percent(fifth.Forecast), display.Number(fifth.Lost), display.Number(fifth.Cases)],
                fifth.Forecast >= fifth.Range.Low && fifth.Forecast <= fifth.Range.High ? new PowerMark(text["AsForecast"], IconName.Check, true) : new PowerMark(text["OffForecast"], IconName.Noise, false)))]);
    }

    private CheckLine Factor(FactorCheck factor, decimal least)
    {
        IReadOnlyList<string> cells = [display.Number(factor.Scores.Lost), display.Number(factor.Scores.Cases), display.Percent(factor.Coverage, 0), display.Percent(factor.HandEntered, 0)];
        if (factor.Area.Value is not Figure.Defined area)
        {
            return new CheckLine(NameOf(factor), null, null, text["NotEnough", display.Number(factor.Scores.Outcomes), display.Number(factor.Scores.LeastOutcomes)], null, null, cells);
        }

        var (low, high) = factor.Area.Range ?? (area.Value, area.Value);
        return new CheckLine(
            NameOf(factor),
            null,
            new PowerMark(text[$"Mark.{factor.Power}"], factor.Power is ScorePower.Separates ? IconName.Check : factor.Power is ScorePower.PointsTheWrongWay ? IconName.Watch : IconName.Noise, factor.Power is not ScorePower.None),
            display.Number(area.Value, 2),
            factor.Area.Range is null ? null : text["Range", display.Number(low, 2), display.Number(high, 2)].Value,
            new NpsPlaces(AreaPlace(low, least), AreaPlace(area.Value, least), AreaPlace(high, least)),
            cells);
    }

    private CheckLine Share(string name, HealthBand? band, Figure rate, WilsonRange? range, decimal scale, IReadOnlyList<string> cells, PowerMark? mark = null) => rate is Figure.Defined some && range is not null
        ? new CheckLine(
            name, band, mark, display.Percent(some.Value), text["Range", display.Percent(range.Low), display.Percent(range.High)], new NpsPlaces(Place(range.Low, scale), Place(some.Value, scale), Place(range.High, scale)), cells)
        : new CheckLine(name, band, mark, "–", null, null, cells);

    /// <summary>The scale leaves room for the figure beside the longest range.</summary>
    private static decimal ScaleOf(IEnumerable<decimal> shares) => AxisScale.Of(0, Math.Max(0.01m, shares.DefaultIfEmpty(0).Max() * 1.25m), 4).High;

    private static double AreaPlace(decimal area, decimal least) => (double)(100 * (area - least) / (Greatest - least));

    private static double Place(decimal share, decimal scale) => (double)(100 * share / scale);
}
