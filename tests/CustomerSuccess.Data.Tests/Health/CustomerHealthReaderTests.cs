using CustomerSuccess.Data.Health;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Health;
using CustomerSuccess.Domain.Members;
using static CustomerSuccess.Data.Tests.Customers.SomeRecords;

namespace CustomerSuccess.Data.Tests.Health;

public class CustomerHealthReaderTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task ReadAsync_scores_each_day_by_the_scorecard_and_the_override_in_force_on_it(TestDatabase database)
    {
        // Outcome 80 at three quarters and relationship 3 of 5 (50 points) at one quarter: 72.5. From April on, outcome alone: 80.
        var customer = Tideway();
        await database.StartWithAsync(
        [
            Sara, customer,
            Version(1, new(2026, 1, 1), 3, 1), Version(2, new(2026, 4, 1), 1, 0),
            Value(customer.Id, HealthFactors.Outcome, 80), Value(customer.Id, HealthFactors.Relationship, 3),
            new HealthOverride { Id = Guid.CreateVersion7(), CustomerId = customer.Id, Score = 20, Reason = "Sponsor has left", From = new(2026, 4, 10), Until = new(2026, 4, 12), Author = Owner.Id },
        ]);

        var scores = await new CustomerHealthReader(database).ReadAsync(customer.Id, [new(2026, 3, 31), new(2026, 4, 9), new(2026, 4, 11), new(2026, 4, 12)], Owner);

        scores!.Select(day => day.Scorecard).Should().Equal(1, 2, 2, 2);
        scores!.Select(day => day.Score.InForce).Should().Equal(new Figure.Defined(72.5m), new Figure.Defined(80m), new Figure.Defined(20m), new Figure.Defined(80m));
        scores![2].Score.Computed.Should().Be(new Figure.Defined(80m));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task ReadAsync_of_a_customer_without_records_has_no_score_by_the_default_scorecard(TestDatabase database)
    {
        var customer = Tideway();
        await database.StartWithAsync([Sara, customer]);

        var scores = await new CustomerHealthReader(database).ReadAsync(customer.Id, [new(2026, 3, 31)], Owner);

        scores!.Single().Scorecard.Should().Be(0);
        scores!.Single().Score.InForce.Should().Be(new Figure.NotDefined(WhyNot.NotEnoughData));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task ReadAsync_is_for_who_may_read_the_customer(TestDatabase database)
    {
        var customer = Tideway();
        await database.StartWithAsync([Sara, customer]);
        var reader = new CustomerHealthReader(database);

        (await reader.ReadAsync(CustomerId.New(), [new(2026, 3, 31)], Lead)).Should().BeNull();
        await reader.Invoking(it => it.ReadAsync(customer.Id, [new(2026, 3, 31)], OtherManager)).Should().ThrowAsync<NotAllowedException>();
    }

    private static ScorecardVersion Version(int number, DateOnly from, decimal outcome, decimal relationship) => new()
    {
        Id = ScorecardId.New(),
        Number = number,
        From = from,
        Content = new Scorecard([new FactorGroup("all", 1,
        [
            new HealthFactor(HealthFactors.Outcome, outcome, FactorScale.Linear((0, 0), (100, 100))),
            new HealthFactor(HealthFactors.Relationship, relationship, FactorScale.Linear((1, 0), (5, 100))),
        ])]).ToJson(),
    };

    private static FactorValue Value(CustomerId customer, string factor, decimal value) =>
        new() { Id = FactorValueId.New(), CustomerId = customer, Factor = factor, On = new DateOnly(2026, 3, 1), Value = value };
}
