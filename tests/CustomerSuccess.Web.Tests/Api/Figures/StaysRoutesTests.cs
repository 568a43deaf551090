using System.Net;

namespace CustomerSuccess.Web.Tests.Api.Figures;

/// <summary>A and B are there since January, B leaves on 15 March; C comes on 10 March; D comes on 5 March and leaves on 20 March.</summary>
[Collection(nameof(FiguresHost))]
public sealed class StaysRoutesTests(FiguresHost host)
{
    [Fact]
    public async Task Cohorts_are_followed_from_their_own_period_on()
    {
        var answer = await host.GetAsync("/api/v1/cohorts?start=2026-01-01&end=2026-03-31");

        var cohorts = answer.GetProperty("cohorts").EnumerateArray().ToList();
        cohorts.Select(cohort => cohort.GetProperty("size").GetInt32()).Should().Equal(2, 0, 2);
        // January: A and B pay 150; at the end of March A pays 110, and B has gone.
        var march = cohorts[0].GetProperty("periods")[2];
        (march.GetProperty("active").GetInt32(), march.GetProperty("revenue").GetDecimal(), march.GetProperty("logo_retention").GetDecimal()).Should().Be((1, 110_00m, 0.5m));
        march.GetProperty("revenue_retention").GetDecimal().Should().BeApproximately(110m / 150m, 0.0000001m);
        cohorts[1].GetProperty("periods")[0].GetProperty("not_defined").GetString().Should().Be("no-customers");
        // March: C is left of C and D.
        cohorts[2].GetProperty("periods")[0].GetProperty("active").GetInt32().Should().Be(1);
    }

    [Fact]
    public async Task Cohorts_are_of_the_slice_that_is_asked_for()
    {
        var answer = await host.GetAsync("/api/v1/cohorts?start=2026-01-01&end=2026-03-31&segment=Small");

        answer.GetProperty("cohorts").EnumerateArray().Select(cohort => cohort.GetProperty("size").GetInt32()).Should().Equal(0, 0, 2);
    }

    [Fact]
    public async Task Survival_tells_when_customers_were_lost_and_how_many_were_there()
    {
        var answer = await host.GetAsync("/api/v1/survival?start=2026-01-01&end=2026-03-31");

        // D was there for 15 days, C is seen for 22 so far, B was there for 73, A is seen for 90.
        var all = answer.GetProperty("all");
        (all.GetProperty("customers").GetInt32(), all.GetProperty("lost").GetInt32(), all.GetProperty("horizon_days").GetDecimal()).Should().Be((4, 2, 90m));
        var steps = all.GetProperty("steps").EnumerateArray().Select(step => (step.GetProperty("days").GetDecimal(), step.GetProperty("at_risk").GetInt32(), step.GetProperty("share").GetDecimal())).ToList();
        steps.Should().Equal((15m, 4, 0.75m), (73m, 2, 0.375m));
        answer.GetProperty("segments").GetArrayLength().Should().Be(2);
        answer.GetProperty("retention").GetProperty("not_defined").GetString().Should().NotBeNull("four customers are too few for a model");
    }

    [Fact]
    public async Task Who_may_not_read_figures_reads_neither()
    {
        var staff = host.With(await host.KeyOfAsync(CustomerSuccess.Domain.Keys.KeyScopes.All, CustomerSuccess.Domain.Members.Role.Staff));

        (await staff.GetAsync("/api/v1/cohorts")).StatusCode.Should().Be(HttpStatusCode.Forbidden);
        (await staff.GetAsync("/api/v1/survival")).StatusCode.Should().Be(HttpStatusCode.Forbidden);
    }
}
