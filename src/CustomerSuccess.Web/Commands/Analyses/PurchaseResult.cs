using CustomerSuccess.Domain.Likelihood;
using CustomerSuccess.Domain.Purchasing;

namespace CustomerSuccess.Web.Commands.Analyses;

/// <summary>What BG/NBD and gamma–gamma make of a purchase log.</summary>
internal sealed class PurchaseResult(PurchaseLog log, ValueHorizon horizon, bool hasAmounts)
{
    private readonly ModelFit<BgNbd> _buying = BgNbdFit.Of(log.Known.Select(customer => customer.Seen), log.Calibration.Unit);
    private readonly ModelFit<GammaGamma>? _spending = hasAmounts ? GammaGammaFit.Of(log.Known.Select(customer => customer.Seen)) : null;

    /// <summary>Adds the fields of docs/analyze.md.</summary>
    /// <param name="result">Where to.</param>
    /// <param name="customers">The customers to forecast, parted by commas; <c>all</c> for everyone, none for nobody.</param>
    /// <param name="trackDays">How many days a period of the tracking has; none for no tracking.</param>
    public void AddTo(AnalysisFields result, string? customers, int? trackDays)
    {
        result.Add("calibration_end", log.Calibration.Through);
        result.Add("end", log.Through);
        result.Add("unit_days", log.Calibration.Unit.Days);
        result.Add("horizon", horizon.Periods);
        result.Add("discount", horizon.Discount);
        result.Add("customers", log.Known.Count);
        result.Add("repeat_customers", log.Known.Count(customer => customer.Seen.Repeats > 0));
        result.Add("repeat_purchases", log.Known.Sum(customer => (long)customer.Seen.Repeats));
        result.Add("bg_nbd", Buying(result.Part()));
        if (_spending is not null)
        {
            result.Add("gamma_gamma", Spending(result.Part()));
        }

        AddHoldOut(result);
        result.Add("tracking", trackDays is { } days ? Tracking(result, days) : []);
        result.Add("forecasts", Chosen(result, customers).Select(customer => Forecast(result.Part(), customer.Name, customer.History, customer.Seen)));
    }

    private AnalysisFields Buying(AnalysisFields part)
    {
        var found = _buying as ModelFit<BgNbd>.Found;
        var reason = (_buying as ModelFit<BgNbd>.NotFound)?.Reason ?? default;
        foreach (var (name, value, place) in new[] { ("r", found?.Model.R, 0), ("alpha", found?.Model.Alpha, 1), ("a", found?.Model.A, 2), ("b", found?.Model.B, 3) })
        {
            part.Add(name, value, reason);
            part.Add(name + "_standard_error", found?.StandardErrors[place]);
        }

        part.Add("log_likelihood", found?.LogLikelihood, reason);
        part.Add("expected_of_new_customer", found?.Model.ExpectedPurchases(horizon.Periods), reason);
        return part;
    }

    private AnalysisFields Spending(AnalysisFields part)
    {
        var found = _spending as ModelFit<GammaGamma>.Found;
        var reason = (_spending as ModelFit<GammaGamma>.NotFound)?.Reason ?? default;
        foreach (var (name, value, place) in new[] { ("p", found?.Model.P, 0), ("q", found?.Model.Q, 1), ("v", found?.Model.V, 2) })
        {
            part.Add(name, value, reason);
            part.Add(name + "_standard_error", found?.StandardErrors[place]);
        }

        part.Add("log_likelihood", found?.LogLikelihood, reason);
        part.Add("customers", found?.Customers ?? 0);
        part.Add("mean_spend", found?.Model.PopulationMean, found is null ? AnalysisReason.NoModel : AnalysisReason.InfiniteMean);
        return part;
    }

    private void AddHoldOut(AnalysisFields result)
    {
        var units = log.Calibration.Unit.Of(log.Through.DayNumber - log.Calibration.Through.DayNumber);
        if (units <= 0)
        {
            return;
        }

        result.Add("holdout_units", units);
        result.Add("holdout_purchases", log.Known.Sum(customer => (long)log.HeldOut(customer.History)));
        result.Add("holdout_expected", Model is { } model ? log.Known.Sum(customer => model.ExpectedPurchases(customer.Seen, units)) : null, AnalysisReason.NoModel);
    }

    private IEnumerable<AnalysisFields> Tracking(AnalysisFields result, int days)
    {
        if (Model is not { } model || log.Customers.Values.All(history => history.Days.Count == 0))
        {
            return [];
        }

        var first = log.Customers.Values.Where(history => history.Days.Count > 0).Min(history => history.Days[0].On);
        return PurchaseTracking.Of(model, [.. log.Known.Select(customer => customer.History)], first, log.Through, days).Periods.Select(period =>
        {
            var row = result.Part();
            row.Add("last_day", period.LastDay);
            row.Add("purchases", period.Actual);
            row.Add("expected", period.Expected);
            return row;
        });
    }

    private IEnumerable<(string Name, PurchaseHistory History, PurchaseSummary Seen)> Chosen(AnalysisFields result, string? customers)
    {
        if (customers is null or "all")
        {
            return customers is null ? [] : log.Known;
        }

        var names = customers.Split(',', '،').Select(name => name.Trim()).Where(name => name.Length > 0).ToHashSet();
        foreach (var name in names.Where(name => !log.Known.Any(customer => customer.Name == name)))
        {
            result.Note("CustomerNotSeen", name);
        }

        return log.Known.Where(customer => names.Contains(customer.Name));
    }

    private AnalysisFields Forecast(AnalysisFields row, string name, PurchaseHistory history, PurchaseSummary seen)
    {
        var forecast = Model is { } model ? PurchaseForecast.Of(model, seen, horizon.Periods * horizon.Length.Days) : null;
        row.Add("customer", name);
        row.Add("frequency", seen.Repeats);
        row.Add("recency", seen.Recency);
        row.Add("age", seen.Age);
        row.Add("probability_alive", forecast?.ProbabilityAlive, AnalysisReason.NoModel);
        row.Add("expected_purchases", forecast?.Expected, AnalysisReason.NoModel);
        row.Add("expected_low", (decimal?)forecast?.Low);
        row.Add("expected_high", (decimal?)forecast?.High);
        row.Add("holdout_purchases", log.HeldOut(history));
        if (_spending is not null)
        {
            AddValue(row, seen);
        }

        return row;
    }

    private void AddValue(AnalysisFields row, PurchaseSummary seen)
    {
        row.Add("mean_repeat_value", seen.Repeats == 0 ? null : seen.MeanRepeatValue, AnalysisReason.NoRepeat);
        var isKnown = _spending is ModelFit<GammaGamma>.Found && seen.MeanRepeatValue >= 0;
        var spend = isKnown ? ((ModelFit<GammaGamma>.Found)_spending!).Model.ExpectedSpend(seen.Repeats, seen.MeanRepeatValue) : null;
        var reason = _spending is ModelFit<GammaGamma>.NotFound ? AnalysisReason.NoModel : seen.MeanRepeatValue < 0 ? AnalysisReason.MoreGivenBack : AnalysisReason.InfiniteMean;
        row.Add("expected_spend", spend, reason);
        row.Add("value", Model is { } model && spend is { } each ? PurchaseValue.Of(model, seen, each, horizon) : null, Model is null ? AnalysisReason.NoModel : reason);
    }

    private BgNbd? Model => (_buying as ModelFit<BgNbd>.Found)?.Model;
}
