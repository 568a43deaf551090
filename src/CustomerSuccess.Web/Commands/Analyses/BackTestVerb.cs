using CustomerSuccess.Domain.BackTests;

namespace CustomerSuccess.Web.Commands.Analyses;

/// <summary>Holds a score against what happened. A line is a customer.</summary>
internal sealed class BackTestVerb() : AnalysisVerb("backtest")
{
    protected override IReadOnlyList<string> OwnOptions => ["score", "outcome", "outcome-value", "bands", "least-outcomes"];

    protected override IReadOnlyList<string> OwnFlags => ["low-is-risk"];

    protected override void Analyse(AnalysisOptions asked, AnalysisTable table, AnalysisFields result)
    {
        var (score, outcome, value, limits) = (asked.Column(table, "score"), asked.Column(table, "outcome"), asked.Value("outcome-value"), asked.Numbers("bands"));
        var risk = asked.Has("low-is-risk") ? RiskDirection.LowScores : RiskDirection.HighScores;
        var least = asked.Whole("least-outcomes", 1) ?? BackTest.LeastOutcomesByDefault;
        var test = BackTest.Of(table.Read<ScoredOutcome>(line => line.Number(score) is { } scored && line.Truth(outcome, value) is { } isLost ? new(scored, isLost) : null), risk, least);
        result.Add("risk", risk is RiskDirection.LowScores ? "low_scores" : "high_scores");
        AddCounts(result, test);
        AddSeparation(result, test);
        AddErrors(result, test);
        result.Add("deciles", test.Deciles.Select(decile => Row(result, decile)));
        result.Add("calibration", test.Calibration.Select(row => Row(result, row)));
        result.Add("bands", limits.Count == 0 ? [] : test.Bands(limits).Select(band => Row(result, band)));
        if (!test.HasEnough)
        {
            result.Note("NotEnoughOutcomes", test.Outcomes, test.LeastOutcomes);
        }

        if (test.Lost == 0 && value is not null)
        {
            result.Note("ValueNotFound", table.ColumnAt(outcome), value);
        }
    }

    private static void AddCounts(AnalysisFields result, BackTest test)
    {
        result.Add("cases", test.Cases);
        result.Add("lost", test.Lost);
        result.Add("kept", test.Kept);
        result.Add("rate", test.Rate);
        result.Add("outcomes", test.Outcomes);
        result.Add("outcomes_needed", test.LeastOutcomes);
    }

    private static void AddSeparation(AnalysisFields result, BackTest test)
    {
        var area = test.Area;
        result.Add("auc", area.Value);
        result.Add("auc_standard_error", area.StandardError);
        result.Add("auc_low", area.Range?.Low);
        result.Add("auc_high", area.Range?.High);
        result.Add("average_precision", test.AveragePrecision);
    }

    private static void AddErrors(AnalysisFields result, BackTest test)
    {
        var error = test.Error;
        result.Add("brier", error.Brier);
        result.Add("brier_of_share", error.BrierOfShare);
        result.Add("log_loss", error.LogLoss);
    }

    private static AnalysisFields Row(AnalysisFields result, DecileLift decile)
    {
        var row = result.Part();
        row.Add("decile", decile.Decile);
        row.Add("cases", decile.Cases);
        row.Add("lost", decile.Lost);
        row.Add("rate", decile.Rate);
        row.Add("lift", decile.Lift);
        row.Add("cumulative_lift", decile.CumulativeLift);
        row.Add("cumulative_share", decile.CumulativeShare);
        return row;
    }

    private static AnalysisFields Row(AnalysisFields result, CalibrationRow tenth)
    {
        var row = result.Part();
        row.Add("from", tenth.From);
        row.Add("until", tenth.Until);
        row.Add("cases", tenth.Cases);
        row.Add("lost", tenth.Lost);
        row.Add("forecast", tenth.Forecast);
        row.Add("rate", tenth.Rate);
        row.Add("rate_low", tenth.Range.Low);
        row.Add("rate_high", tenth.Range.High);
        return row;
    }

    private static AnalysisFields Row(AnalysisFields result, BandOutcome<ScoreBand> band)
    {
        var row = result.Part();
        row.Add("from", band.Band.From);
        row.Add("until", band.Band.Until);
        row.Add("cases", band.Cases);
        row.Add("lost", band.Lost);
        row.Add("rate", band.Rate);
        row.Add("rate_low", band.Range?.Low);
        row.Add("rate_high", band.Range?.High);
        return row;
    }
}
