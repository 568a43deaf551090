using CustomerSuccess.Data.Changes;
using CustomerSuccess.Domain.Costs;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Members;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Tests.Changes;

public class VersionTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Of_two_people_who_edit_one_record_the_second_is_refused(TestDatabase database)
    {
        await database.StartWithAsync(new SampleRecords().All);
        await using var first = database.CreateDbContext();
        await using var second = database.CreateDbContext();
        (await first.Costs.SingleAsync()).AmountMinor = 1;
        (await second.Costs.SingleAsync()).AmountMinor = 2;

        await first.SaveChangesAsync();

        await second.Invoking(it => it.SaveChangesAsync()).Should().ThrowAsync<DbUpdateConcurrencyException>();
        await using var after = database.CreateDbContext();
        var cost = await after.Costs.SingleAsync();
        (cost.AmountMinor, cost.Version).Should().Be((1, 1));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_form_is_held_to_the_version_that_it_showed(TestDatabase database)
    {
        await database.StartWithAsync(new SampleRecords().All);
        await SaveAsync(version: 0, amount: 1);
        await SaveAsync(version: 1, amount: 2);

        await FluentActions.Awaiting(() => SaveAsync(version: 1, amount: 3)).Should().ThrowAsync<DbUpdateConcurrencyException>();

        async Task SaveAsync(int version, long amount)
        {
            await using var context = database.CreateDbContext();
            var cost = await context.Costs.SingleAsync();
            context.Expect(cost, version);
            cost.AmountMinor = amount;
            await context.SaveChangesAsync();
        }
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_subscription_and_its_terms_are_one(TestDatabase database)
    {
        await database.StartWithAsync(new SampleRecords().All);
        await using var first = database.CreateDbContext();
        await using var second = database.CreateDbContext();
        (await first.Subscriptions.Include(it => it.Terms).SingleAsync()).Terms.Single().Quantity = 1;
        (await second.Subscriptions.Include(it => it.Terms).SingleAsync()).Terms.Single().DiscountBasisPoints = 2;

        await first.SaveChangesAsync();

        await second.Invoking(it => it.SaveChangesAsync()).Should().ThrowAsync<DbUpdateConcurrencyException>();
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task The_context_keeps_search_keys_and_who_entered_what(TestDatabase database)
    {
        var customer = new Customer { Id = CustomerId.New(), Name = "علي ١٢" };
        var cost = new Cost { Id = CostId.New(), CategoryId = new SampleRecords().Category.Id, From = SampleRecords.Day, Until = SampleRecords.Day.AddDays(1), AmountMinor = 1, Currency = default };
        var viewer = new Viewer(MemberId.New(), [Role.Staff]);
        await using var context = await CustomerSuccess.Data.Members.ContextsOfMembers.CreateForAsync(database, viewer);
        cost.CategoryId = (await context.CostCategories.FirstAsync()).Id;
        context.AddRange(customer, cost);
        await context.SaveChangesAsync();

        customer.SearchKey.Should().Be("علی 12");
        customer.Name = "Ali";
        await context.SaveChangesAsync();

        (await context.Customers.AsNoTracking().SingleAsync()).SearchKey.Should().Be("ali");
        var stored = await context.Costs.AsNoTracking().SingleAsync();
        (stored.EnteredAt, stored.EnteredBy).Should().Be((database.Time.Now, viewer.Id));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Names_are_sorted_as_Persian_readers_expect(TestDatabase database)
    {
        // The alphabet has پ after ب, چ after ج, گ after ک, ی at the end; code points have them elsewhere.
        string[] expected = ["آرمان", "بهار", "پارس", "جهان", "چابک", "کاوه", "گلستان", "یاران"];
        await database.StartWithAsync(expected.Reverse().Select(name => new Customer { Id = CustomerId.New(), Name = name }));

        await using var context = database.CreateDbContext();
        (await context.Customers.OrderBy(customer => customer.SortKey).Select(customer => customer.Name).ToListAsync()).Should().Equal(expected);
    }
}
