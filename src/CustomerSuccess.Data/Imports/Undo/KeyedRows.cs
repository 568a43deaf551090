using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace CustomerSuccess.Data.Imports.Undo;

/// <summary>Rows of a table by their keys, whatever the type of record; in the open transaction.</summary>
internal sealed class KeyedRows(CustomerSuccessContext context, IEntityType type, IReadOnlyList<string> keys)
{
    public Task<int> CountAsync(string condition, CancellationToken cancellationToken) =>
        RunAsync($"SELECT COUNT(*) FROM {Name(type)} WHERE {condition} AND ", Columns(type), async command => Convert.ToInt32(await command.ExecuteScalarAsync(cancellationToken), null));

    public Task<int> DeleteAsync(CancellationToken cancellationToken) =>
        RunAsync($"DELETE FROM {Name(type)} WHERE ", Columns(type), command => command.ExecuteNonQueryAsync(cancellationToken));

    /// <summary>Deletes the rows of another table that refer to the keys.</summary>
    public Task<int> DeleteFromAsync(IEntityType other, string property, CancellationToken cancellationToken) =>
        RunAsync($"DELETE FROM {Name(other)} WHERE ", [other.FindProperty(property)!.GetColumnName()], command => command.ExecuteNonQueryAsync(cancellationToken));

    private async Task<int> RunAsync(string beginning, IReadOnlyList<string> columns, Func<DbCommand, Task<int>> run)
    {
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.Transaction = context.Database.CurrentTransaction!.GetDbTransaction();
        var rows = keys.Select(key => $"({string.Join(", ", StoredRecord.ProviderValuesOf(type, key).Select(value => Parameter(command, value)))})").ToList();
#pragma warning disable CA2100 // The names come from the model, the keys are parameters.
        command.CommandText = $"{beginning}({string.Join(", ", columns.Select(column => $"\"{column}\""))}) IN (VALUES {string.Join(", ", rows)})";
#pragma warning restore CA2100
        return await run(command);
    }

    private static string Parameter(DbCommand command, object value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = $"@p{command.Parameters.Count}";
        parameter.Value = value;
        command.Parameters.Add(parameter);
        return parameter.ParameterName;
    }

    private static string Name(IEntityType type) => $"\"{type.GetTableName()}\"";

    private static IReadOnlyList<string> Columns(IEntityType type) => [.. type.FindPrimaryKey()!.Properties.Select(property => property.GetColumnName())];
}
