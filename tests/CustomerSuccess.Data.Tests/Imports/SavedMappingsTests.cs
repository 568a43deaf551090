using CustomerSuccess.Data.Imports.Mappings;
using CustomerSuccess.Domain.Members;

namespace CustomerSuccess.Data.Tests.Imports;

public class SavedMappingsTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_mapping_is_kept_by_its_name_replaced_and_removed(TestDatabase database)
    {
        await using var _ = database;
        var saved = new SavedMappings(database, database.Time);
        await saved.SaveAsync(RunningJobs.Lead, Of("Old system", "Account"), default);
        await saved.SaveAsync(RunningJobs.Lead, Of("Another", "Key"), default);
        await saved.SaveAsync(RunningJobs.Lead, Of("Old system", "Number"), default);

        (await saved.NamesAsync(default)).Should().BeEquivalentTo("Another", "Old system");
        (await saved.FindAsync("Old system", default))!.Steps.Single().Columns["id"].Column.Should().Be("Number");
        var removed = await saved.RemoveAsync(RunningJobs.Lead, "Old system", default);

        removed.Should().BeEquivalentTo(Of("Old system", "Number"));
        (await saved.FindAsync("Old system", default)).Should().BeNull();
        (await saved.RemoveAsync(RunningJobs.Lead, "Old system", default)).Should().BeNull();
        (await saved.NamesAsync(default)).Should().Equal("Another");
    }

    [Theory, OnSqlite]
    public async Task Who_may_not_import_neither_saves_nor_removes_any(TestDatabase database)
    {
        await using var _ = database;
        var (saved, manager) = (new SavedMappings(database, database.Time), new Viewer(MemberId.New(), [Role.AccountManager]));

        await saved.Awaiting(one => one.SaveAsync(manager, Of("Old system", "Account"), default)).Should().ThrowAsync<NotAllowedException>();
        await saved.Awaiting(one => one.RemoveAsync(manager, "Old system", default)).Should().ThrowAsync<NotAllowedException>();
    }

    private static Mapping Of(string name, string id) => new()
    {
        Name = name,
        Steps = [new MappingStep { Kind = "customers", File = "accounts.csv", Columns = new Dictionary<string, MappingColumn> { ["id"] = new() { Column = id }, ["name"] = new() { Column = "Company" } } }],
    };
}
