using CustomerSuccess.Domain.Likelihood;
using CustomerSuccess.Domain.Retention;

namespace CustomerSuccess.Web.Commands.Analyses;

/// <summary>How long customers under contract go on renewing, by the shifted-beta-geometric model. A line is a cohort's count after a period.</summary>
internal sealed class RenewalsVerb() : AnalysisVerb("sbg")
{
    private const decimal DiscountByDefault = 0.1m;

    protected override IReadOnlyList<string> OwnOptions => ["period", "surviving", "cohort", "cohort-size", "use-periods", "project", "discount"];

    protected override void Analyse(AnalysisOptions asked, AnalysisTable table, AnalysisFields result)
    {
        var (period, surviving, cohort) = (asked.Column(table, "period"), asked.Column(table, "surviving"), asked.OptionalColumn(table, "cohort"));
        var (size, most, further, discount) = (asked.Number("cohort-size", 0.001m), asked.Whole("use-periods", 1), asked.Whole("project", 0, 10_000) ?? 0, asked.Number("discount", 0) ?? DiscountByDefault);
        var rows = table.Read<(string Cohort, int Period, double Surviving)>(line => line.Whole(period, 0, 10_000) is { } n && line.NotNegative(surviving) is { } count
            && (cohort is null ? string.Empty : line.Name(cohort.Value)) is { } name ? (name, n, (double)count) : null);
        var cohorts = rows.GroupBy(row => row.Cohort).OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => CohortOf(asked, one.Key, one, size)).ToList();
        if (cohorts.Count > 0)
        {
            List<RetentionCohort> used = [.. cohorts.Select(one => new RetentionCohort([.. one.Surviving.Take((most ?? int.MaxValue - 1) + 1)]))];
            new RenewalsResult(ShiftedBetaGeometricFit.Of(used), cohorts, used.Max(one => one.Surviving.Count) - 1, (double)discount).AddTo(result, further);
        }
    }

    /// <summary>Returns the counts of one cohort; shares and percentages are brought to a size.</summary>
    private static RetentionCohort CohortOf(AnalysisOptions asked, string name, IEnumerable<(string Cohort, int Period, double Surviving)> rows, decimal? size)
    {
        var counts = rows.OrderBy(row => row.Period).ToList();
        if (counts.Where((row, place) => row.Period != place).Any())
        {
            throw asked.Wrong("PeriodsNotInOrder", name);
        }

        var first = counts[0].Surviving;
        var cohort = new RetentionCohort([.. counts.Select(row => size is { } all && first > 0 ? row.Surviving / first * (double)all : row.Surviving)]);
        return cohort.FirstFault() is { } fault ? throw asked.Wrong("CountsRise", name, fault) : cohort;
    }
}

/// <summary>What the shifted-beta-geometric model makes of cohorts.</summary>
/// <param name="Fit">The model.</param>
/// <param name="Cohorts">The cohorts with all of their periods, those held out too.</param>
/// <param name="Used">How many periods the model learned from.</param>
/// <param name="Discount">The discount of a period.</param>
internal sealed record RenewalsResult(ModelFit<ShiftedBetaGeometric> Fit, IReadOnlyList<RetentionCohort> Cohorts, int Used, double Discount)
{
    private ModelFit<ShiftedBetaGeometric>.Found? Found => Fit as ModelFit<ShiftedBetaGeometric>.Found;

    public void AddTo(AnalysisFields result, int further)
    {
        var reason = (Fit as ModelFit<ShiftedBetaGeometric>.NotFound)?.Reason ?? default;
        var infinite = Found is null ? AnalysisReason.NoModel : AnalysisReason.InfiniteMean;
        result.Add("customers", (decimal)Cohorts.Sum(cohort => cohort.Size));
        result.Add("periods_used", Used);
        result.Add("discount", Discount);
        result.Add("alpha", Found?.Model.Alpha, reason);
        result.Add("alpha_standard_error", Found?.StandardErrors[0]);
        result.Add("beta", Found?.Model.Beta, reason);
        result.Add("beta_standard_error", Found?.StandardErrors[1]);
        result.Add("log_likelihood", Found?.LogLikelihood, reason);
        result.Add("mean_lifetime", Found?.Model.MeanLifetime, infinite);
        result.Add("discounted_lifetime", Found?.Model.DiscountedLifetime(Discount), infinite);
        result.Add("renewals", Used);
        result.Add("discounted_residual_lifetime", Found?.Model.DiscountedResidualLifetime(Discount, Used), infinite);
        var last = Math.Max(Used + further, Cohorts.Max(cohort => cohort.Surviving.Count) - 1);
        var seen = RenewalCount.ListOf(Cohorts).ToDictionary(count => count.Period);
        var share = 1d;
        result.Add("projection", Enumerable.Range(0, last + 1).Select(period =>
        {
            var row = result.Part();
            var count = seen.GetValueOrDefault(period);
            var observed = period > 0 && count.Lost + count.Kept > 0 ? count.Kept / (count.Lost + count.Kept) : (double?)null;
            share *= period == 0 ? 1 : observed ?? double.NaN;
            row.Add("period", period);
            row.Add("share", Found?.Model.Survival(period), AnalysisReason.NoModel);
            row.Add("retention", period == 0 ? null : Found?.Model.Retention(period));
            row.Add("observed_share", share);
            row.Add("observed_retention", observed);
            row.Add("held_out", period > Used);
            return row;
        }).ToList());
    }
}
