using CustomerSuccess.Data.Entry;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Entry;
using CustomerSuccess.Domain.Members;

namespace CustomerSuccess.Data.Tests.Entry;

public class EntryDirectoryTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Customers_are_found_in_any_letters_with_those_that_begin_so_first(TestDatabase database)
    {
        await using var _ = database;
        var company = await EntryCompany.InAsync(database);
        await database.StartWithAsync([Named("باربری شاهين"), Named("شاهین‌شهر"), Named("Big Kestrel 2"), Named("100% Juice")]);
        var directory = new EntryDirectory(database, database.Time);

        (await FindAsync("شاهین")).Should().Equal("شاهین‌شهر", "باربری شاهين");
        (await FindAsync("KESTREL")).Should().Equal("Kestrel Logistics", "Big Kestrel 2");
        (await FindAsync("kestrel ۲")).Should().Equal("Big Kestrel 2");
        (await FindAsync("0%")).Should().Equal("100% Juice");
        (await FindAsync("%")).Should().Equal(["100% Juice"], "a percent sign is a letter here and no wildcard");
        (await FindAsync(" ")).Should().BeEmpty();

        async Task<IEnumerable<string>> FindAsync(string typed) => (await directory.FindCustomersAsync(company.Staff, typed, default)).Select(customer => customer.Name);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_search_returns_no_more_than_a_list_can_show(TestDatabase database)
    {
        await using var _ = database;
        var company = await EntryCompany.InAsync(database);
        await database.StartWithAsync(Enumerable.Range(0, 30).Select(number => Named($"Shop {number}")));
        var directory = new EntryDirectory(database, database.Time);

        (await directory.FindCustomersAsync(company.Staff, "shop", default)).Should().HaveCount(IEntryDirectory.MostFound);
        (await directory.FindCustomersAsync(company.Staff, "hop", default)).Should().HaveCount(IEntryDirectory.MostFound);
        await directory.Invoking(it => it.FindCustomersAsync(company.Manager, "shop", default)).Should().ThrowAsync<NotAllowedException>();
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Today_is_the_day_in_the_organisations_time_zone(TestDatabase database)
    {
        await using var _ = database;
        await EntryCompany.InAsync(database);
        database.Time.Now = new DateTime(2026, 3, 31, 20, 30, 0, DateTimeKind.Utc);

        var day = await new EntryDirectory(database, database.Time).TodayAsync(default);

        (day.Today, day.Currency.Code).Should().Be((new DateOnly(2026, 4, 1), "IRR"));
    }

    private static Customer Named(string name) => new() { Id = CustomerId.New(), Name = name };
}
