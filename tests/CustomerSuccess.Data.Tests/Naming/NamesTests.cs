using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Tests.Naming;

public class NamesTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public void Tables_columns_keys_and_indexes_are_lower_case_with_underscores(TestDatabase database)
    {
        ArgumentNullException.ThrowIfNull(database);
        using var context = database.CreateDbContext();
        var entities = context.GetDesignTimeModel().GetEntityTypes().Where(entity => !entity.IsMappedToJson()).ToList();
        var names = entities.Select(entity => entity.GetTableName()!)
            .Concat(entities.SelectMany(entity => entity.GetProperties().Select(property => property.GetColumnName())))
            .Concat(entities.SelectMany(entity => entity.GetKeys().Select(key => key.GetName()!)))
            .Concat(entities.SelectMany(entity => entity.GetForeignKeys().Select(key => key.GetConstraintName()!)))
            .Concat(entities.SelectMany(entity => entity.GetIndexes().Select(index => index.GetDatabaseName()!)))
            .Concat(entities.SelectMany(entity => entity.GetCheckConstraints().Select(check => check.Name!)));
        names.Should().OnlyContain(name => System.Text.RegularExpressions.Regex.IsMatch(name, "^[a-z][a-z0-9_]{0,62}$"));
    }
}
