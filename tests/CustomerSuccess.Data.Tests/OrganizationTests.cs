using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CustomerSuccess.Data.Tests;

public class OrganizationTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task The_organisation_is_introduced_once_and_stays_as_people_edit_it(TestDatabase database)
    {
        var start = database.Services.GetRequiredService<RecordsStart>();
        (await start.IntroduceAsync(new SampleRecords().Organization)).Should().BeTrue();
        await using (var context = database.CreateDbContext())
        {
            (await context.Organizations.SingleAsync()).Name = "Edited";
            await context.SaveChangesAsync();
        }

        (await start.IntroduceAsync(new SampleRecords().Organization)).Should().BeFalse();

        await using var after = database.CreateDbContext();
        (await after.Organizations.SingleAsync()).Name.Should().Be("Edited");
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Of_two_processes_that_start_at_once_one_introduces_it(TestDatabase database)
    {
        await using var other = database.NewProcess();
        IServiceProvider[] processes = [database.Services, other];

        var introduced = await Task.WhenAll(processes.Select(process => Task.Run(() => process.GetRequiredService<RecordsStart>().IntroduceAsync(new SampleRecords().Organization))));

        introduced.Should().BeEquivalentTo([true, false]);
    }
}
