using CustomerSuccess.Domain.Cohorts;
using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Domain.Tests.Oracles;

/// <summary>The customers of CDNOW by the month of their first purchase.</summary>
public class CohortOracleTests
{
    [SharedFact]
    public void Customers_active_by_months_since_their_first_purchase()
    {
        var expected = SharedData.Oracle("cohort-cdnow-sample").Expected.EnumerateObject().ToList();
        var purchases = Cdnow.Log.SelectMany(customer => customer.Value.Days.Select(day => new CohortPurchase<int>(customer.Key, day.On, day.Amount)));

        var cohorts = PurchaseCohorts.ListOf(purchases, ReportingCalendar.Gregorian);

        cohorts.Should().HaveCount(expected.Count);
        foreach (var (cohort, month) in cohorts.Zip(expected))
        {
            $"{cohort.Won.Start:yyyy-MM}".Should().Be(month.Name);
            cohort.Size.Should().Be(month.Value.GetProperty("size").GetInt32());
            cohort.Periods.Select(period => (decimal)period.Active).Should().Equal(month.Value.Numbers("active"));
        }
    }
}
