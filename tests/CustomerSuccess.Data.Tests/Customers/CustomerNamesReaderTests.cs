using CustomerSuccess.Data.Customers;
using CustomerSuccess.Domain.Members;
using static CustomerSuccess.Data.Tests.Customers.SomeRecords;

namespace CustomerSuccess.Data.Tests.Customers;

public class CustomerNamesReaderTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task FindAsync_finds_a_name_in_the_letters_and_digits_of_either_keyboard(TestDatabase database)
    {
        await database.StartWithAsync([Sara, Unassigned("شركت علي ٣"), Unassigned("شرکت رضا ۳"), Unassigned("Tideway 3")]);
        var reader = new CustomerNamesReader(database);

        (await NamesAsync(reader, "شرکت علی")).Should().Equal("شركت علي ٣");
        (await NamesAsync(reader, "۳ شرکت")).Should().BeEquivalentTo("شركت علي ٣", "شرکت رضا ۳");
        (await NamesAsync(reader, "TIDE")).Should().Equal("Tideway 3");
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task FindAsync_takes_signs_of_patterns_for_what_they_are(TestDatabase database)
    {
        await database.StartWithAsync([Unassigned("100% Cotton"), Unassigned("100 Cottons"), Unassigned("A_B"), Unassigned("AxB")]);
        var reader = new CustomerNamesReader(database);

        (await NamesAsync(reader, "100%")).Should().Equal("100% Cotton");
        (await NamesAsync(reader, "a_b")).Should().Equal("A_B");
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task FindAsync_sorts_by_the_Persian_alphabet_and_reads_in_pages(TestDatabase database)
    {
        await database.StartWithAsync("یگپبا".Select(letter => (object)Unassigned(letter.ToString())));
        var reader = new CustomerNamesReader(database);

        var second = await reader.FindAsync(null, skip: 2, take: 2, Lead);

        second.Total.Should().Be(5);
        second.Lines.Select(line => line.Name).Should().Equal("پ", "گ");
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task FindAsync_shows_account_managers_their_own_customers_and_staff_all_names(TestDatabase database)
    {
        await database.StartWithAsync([Sara, Tideway(), Unassigned("Saltmarsh Hotels")]);
        var reader = new CustomerNamesReader(database);

        (await reader.FindAsync(null, 0, 10, Owner)).Total.Should().Be(1);
        (await reader.FindAsync(null, 0, 10, OtherManager)).Total.Should().Be(0);
        (await reader.FindAsync(null, 0, 10, Staff)).Total.Should().Be(2);
        await reader.Invoking(it => it.FindAsync(null, 0, 10, Nobody)).Should().ThrowAsync<NotAllowedException>();
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task ChoicesAsync_offers_what_the_viewers_customers_have(TestDatabase database)
    {
        await database.StartWithAsync([Sara, Tideway(), Unassigned("Saltmarsh Hotels")]);
        var reader = new CustomerNamesReader(database);

        var all = await reader.ChoicesAsync(Lead);
        var others = await reader.ChoicesAsync(OtherManager);

        all.Segments.Should().Equal("Large");
        all.Countries.Should().Equal("SE");
        all.Managers.Select(one => one.Name).Should().Equal("Sara Lindqvist");
        others.Segments.Should().BeEmpty();
        others.Managers.Should().BeEmpty();
    }

    private static async Task<IReadOnlyList<string>> NamesAsync(CustomerNamesReader reader, string search) =>
        [.. (await reader.FindAsync(search, 0, 10, Lead)).Lines.Select(line => line.Name)];
}
