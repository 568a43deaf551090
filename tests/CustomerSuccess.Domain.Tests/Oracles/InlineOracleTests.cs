using CustomerSuccess.Domain.Churn;
using CustomerSuccess.Domain.Costs;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Lifetime;
using CustomerSuccess.Domain.Nps;
using CustomerSuccess.Domain.Revenue;
using static CustomerSuccess.Domain.Tests.Examples;

namespace CustomerSuccess.Domain.Tests.Oracles;

/// <summary>Published cases whose inputs are in oracles.json itself.</summary>
public class InlineOracleTests
{
    [SharedFact]
    public void Churn_of_the_butter_of_the_month()
    {
        var (inputs, expected) = SharedData.Oracle("churn-butter");
        int Of(string name) => inputs.GetProperty(name).GetInt32();
        List<ActiveSpan> history =
        [
            .. Enumerable.Range(0, Of("start")).Select(i => Active(i, "2026-01-01", i < Of("lost_of_start") ? "2026-03-10" : null)),
            .. Enumerable.Range(0, Of("new")).Select(i => Active(Of("start") + i, "2026-03-02", i < Of("lost_of_new") ? "2026-03-20" : null)),
        ];

        ValueOf(ChurnCounts.Of(history, March, NewCustomersLost.Counted).Rate).Should().Be(expected.Number("counted"));
        ValueOf(ChurnCounts.Of(history, March, NewCustomersLost.LeftOut).Rate).Should().Be(expected.Number("left_out"));
    }

    [SharedFact]
    public void Revenue_churn_of_ChartMogul()
    {
        var (inputs, expected) = SharedData.Oracle("mrr-churn-chartmogul");
        var month = Movements(inputs.GetProperty("start").GetInt64(), 0, inputs.GetProperty("expansion").GetInt64(), inputs.GetProperty("contraction").GetInt64(), inputs.GetProperty("churn").GetInt64());

        (100 * ValueOf(month.GrossChurn)).Should().Be(expected.Number("gross_pct"));
        (100 * ValueOf(month.NetChurn)).Should().Be(expected.Number("net_pct"));
    }

    [SharedFact]
    public void Quick_ratio_and_revenue_retention()
    {
        var (inputs, expected) = SharedData.Oracle("quick-ratio");
        var (a, b) = (inputs.GetProperty("a"), inputs.GetProperty("b"));
        var first = Movements(100_000, a.GetProperty("new").GetInt64(), a.GetProperty("expansion").GetInt64(), a.GetProperty("contraction").GetInt64(), a.GetProperty("churn").GetInt64());
        var second = Movements(b.GetProperty("start").GetInt64(), 0, b.GetProperty("expansion").GetInt64(), 0, b.GetProperty("churn_plus_contraction").GetInt64());

        ValueOf(first.QuickRatio(true)).Should().Be(expected.Number("a_quick_ratio"));
        (100 * ValueOf(second.NetRetention)).Should().BeApproximately(expected.Number("b_nrr_pct"), 0.05m);
        (100 * ValueOf(second.GrossRetention)).Should().BeApproximately(expected.Number("b_grr_pct"), 0.05m);
    }

    [SharedFact]
    public void Lifetime_value_by_one_over_churn()
    {
        var (inputs, expected) = SharedData.Oracle("clv-1-over-churn");
        var months = LifetimeMonths.OneOver(new Figure.Defined(inputs.Number("churn")));

        ValueOf(months).Should().Be(expected.Number("lifetime_months"));
        ValueOf(LifetimeValue.SubscriptionForm(new Figure.Defined(inputs.Number("arpa")), 1m, months)).Should().Be(expected.Number("ltv"));
    }

    [SharedFact]
    public void Lifetime_value_of_the_internet_provider()
    {
        var (inputs, expected) = SharedData.Oracle("clv-isp");
        var (retention, discount) = (inputs.Number("retention"), inputs.Number("discount"));

        ValueOf(ContractValue.Of(inputs.Number("price") - inputs.Number("variable"), inputs.Number("retention_spend"), retention, discount)).Should().BeApproximately(expected.Number("clv"), 1e-6m);
        ValueOf(ContractValue.MultipleFromNow(retention, discount)).Should().BeApproximately(expected.Number("multiplier"), 1e-9m);
    }

    [SharedFact]
    public void Margin_multiples_of_Gupta_and_Lehmann()
    {
        var (inputs, expected) = SharedData.Oracle("clv-margin-multiple");
        var table = expected.GetProperty("table").EnumerateArray().Select(row => row.EnumerateArray().Select(cell => cell.GetDecimal()).ToList()).ToList();
        var (retention, discount) = (inputs.Numbers("r"), inputs.Numbers("i"));
        foreach (var (r, i) in Enumerable.Range(0, retention.Count).SelectMany(r => Enumerable.Range(0, discount.Count).Select(i => (r, i))))
        {
            ValueOf(ContractValue.MarginMultiple(retention[r], discount[i])).Should().BeApproximately(table[r][i], 1e-9m);
        }
    }

    [SharedFact]
    public void Retention_cost_of_Operately()
    {
        var (inputs, expected) = SharedData.Oracle("crc-20");
        var customers = Enumerable.Range(0, inputs.GetProperty("customers").GetInt32()).Select(number => Active(number, "2026-01-01", null)).ToList();
        var cost = RetentionCost.Of([Spent("2026-03-05", inputs.GetProperty("cost").GetInt64() * 100)], customers, Movements(0, 0, 0, 0, 0), ExchangeRates.None, CostDenominator.RetainedThroughPeriod);

        (ValueOf(cost.PerCustomerMinor) / 100).Should().Be(expected.Number("crc"));
    }

    [SharedFact]
    public void Net_promoter_score_of_shares()
    {
        var expected = SharedData.Oracle("nps-population").Expected;
        var score = new NetPromoterScore(NpsLevel.Response, Promoters: 3, Passives: 2, Detractors: 1, Answers: 6);

        ValueOf(score.Score).Should().BeApproximately(expected.Number("nps"), 1e-9m);
        ValueOf(score.Variance).Should().BeApproximately(expected.Number("variance"), 1e-9m);
    }

    private static MrrMovements Movements(long opening, long @new, long expansion, long contraction, long churn) =>
        new(March, Dollar, opening, @new, 0, expansion, contraction, churn, 0, opening + @new + expansion - contraction - churn, new MovementCounts(0, 0, 0, 0, 0), 0, 0, null);
}
