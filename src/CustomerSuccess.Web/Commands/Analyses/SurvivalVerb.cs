using CustomerSuccess.Domain.Lifetime;

namespace CustomerSuccess.Web.Commands.Analyses;

/// <summary>How long customers stay, by Kaplan and Meier. A line is a customer: how long, and whether it ended.</summary>
internal sealed class SurvivalVerb() : AnalysisVerb("survival")
{
    protected override IReadOnlyList<string> OwnOptions => ["time", "event", "event-value", "group", "at"];

    protected override void Analyse(AnalysisOptions asked, AnalysisTable table, AnalysisFields result)
    {
        var (time, lost, value, group, at) = (asked.Column(table, "time"), asked.Column(table, "event"), asked.Value("event-value"), asked.OptionalColumn(table, "group"), asked.Numbers("at"));
        var customers = table.Read<(string Group, CustomerLifetime Lifetime)>(line => line.NotNegative(time) is { } length && line.Truth(lost, value) is { } isLost
            && (group is null ? string.Empty : line.Name(group.Value)) is { } name ? (name, new CustomerLifetime(length, isLost)) : null).ToList();
        var all = SurvivalCurve.Of(customers.Select(customer => customer.Lifetime));
        new SurvivalFields(all, at).AddTo(result);
        List<(string Name, SurvivalCurve Curve)> groups = group is null ? [] :
            [.. customers.GroupBy(customer => customer.Group, customer => customer.Lifetime).OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => (one.Key, SurvivalCurve.Of(one)))];
        result.Add("groups", groups.Select(one =>
        {
            var row = result.Part();
            row.Add("group", one.Name);
            new SurvivalFields(one.Curve, at).AddTo(row);
            return row;
        }));
        if (groups.Count > 1)
        {
            result.Add("log_rank", Test(result, groups));
        }

        if (all.Lost == 0 && value is not null)
        {
            result.Note("ValueNotFound", table.ColumnAt(lost), value);
        }
    }

    private static AnalysisFields Test(AnalysisFields result, List<(string Name, SurvivalCurve Curve)> groups)
    {
        var (test, part) = (LogRankTest.Of([.. groups.Select(group => group.Curve.Lengths)]), result.Part());
        part.Add("chi_squared", test.Degrees == 0 ? null : test.ChiSquared, AnalysisReason.NothingToCompare);
        part.Add("degrees", test.Degrees);
        part.Add("p_value", test.PValue, AnalysisReason.NothingToCompare);
        part.Add("clear", test.IsClear);
        part.Add("expected_losses", groups.Zip(test.Groups, (group, counts) =>
        {
            var row = result.Part();
            row.Add("group", group.Name);
            row.Add("observed", counts.Observed);
            row.Add("expected", counts.Expected);
            return row;
        }));
        return part;
    }
}

/// <summary>The fields of one survival curve.</summary>
/// <param name="Curve">The curve.</param>
/// <param name="Times">The times asked for; every time with a loss where none are.</param>
internal sealed record SurvivalFields(SurvivalCurve Curve, IReadOnlyList<decimal> Times)
{
    public void AddTo(AnalysisFields fields)
    {
        var (low, high) = Curve.RangeUntil(0.5m);
        fields.Add("customers", Curve.Customers);
        fields.Add("lost", Curve.Lost);
        fields.Add("longest_time", Curve.Horizon);
        fields.Add("median", Curve.Median());
        fields.Add("median_low", (low as Figure.Defined)?.Value);
        fields.Add("median_high", (high as Figure.Defined)?.Value);
        fields.Add("restricted_mean", Curve.RestrictedMean());
        fields.Add("restricted_mean_error", Curve.RestrictedMeanError());
        fields.Add("survival", (Times.Count > 0 ? Times : Curve.Steps.Select(step => step.Time)).Select(time => Row(fields, time)));
    }

    private AnalysisFields Row(AnalysisFields fields, decimal time)
    {
        var (row, step) = (fields.Part(), Curve.StepAt(time));
        row.Add("time", time);
        row.Add("at_risk", Curve.AtRisk(time));
        row.Add("lost", step?.Time == time ? step.Lost : 0);
        row.Add("share", Curve.At(time));
        row.Add("standard_error", step?.StandardError);
        row.Add("share_low", step?.Range?.Low);
        row.Add("share_high", step?.Range?.High);
        return row;
    }
}
