using System.Data.Common;
using CustomerSuccess.Data.Bulk;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CustomerSuccess.Data.Moving;

/// <summary>A table whose rows are copied from one database to another as they are stored.</summary>
/// <param name="Name">The table, called the same in both.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="RowsAtStart">How many rows a new database has in it: lists that everybody starts with.</param>
/// <param name="Numbered">The column that the database numbers by itself, if there is one.</param>
internal sealed record MovedTable(string Name, IReadOnlyList<MovedColumn> Columns, int RowsAtStart, string? Numbered)
{
    /// <summary>Gets the query that reads all rows.</summary>
    public string Query => $"SELECT {string.Join(", ", Columns.Select(column => $"\"{column.Name}\""))} FROM \"{Name}\"";

    public static MovedTable Of(ITable table, IReadOnlyModel design)
    {
        var key = table.PrimaryKey?.Columns is [var only] ? only : null;
        var number = key?.PropertyMappings.FirstOrDefault(mapping => mapping.Property.ValueGenerated is ValueGenerated.OnAdd && Type.GetTypeCode(mapping.Property.ClrType) is TypeCode.Int32 or TypeCode.Int64);
        var rowsAtStart = table.EntityTypeMappings.Sum(mapping => design.FindEntityType(mapping.TypeBase.Name)?.GetSeedData().Count() ?? 0);
        return new MovedTable(table.Name, [.. table.Columns.Select(MovedColumn.Of)], rowsAtStart, number is null ? null : key!.Name);
    }

    /// <summary>Reads every row. The array is the same one each time: whoever keeps a row copies it.</summary>
    public IEnumerable<object?[]> Read(DbConnection connection, DbTransaction transaction)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // The names come from the model.
        command.CommandText = Query;
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        var row = new object?[Columns.Count];
        while (reader.Read())
        {
            for (var i = 0; i < row.Length; i++)
            {
                row[i] = reader.IsDBNull(i) ? null : Columns[i].Read(reader, i);
            }

            yield return row;
        }
    }

    /// <summary>Returns the table as the bulk writer takes it, for rows read from the other database's table.</summary>
    public BulkTable WrittenLike(MovedTable read) => new(Name, [.. read.Columns.Select((column, i) => Written(column, i))]);

    private BulkColumn Written(MovedColumn read, int place)
    {
        var own = Columns.Single(column => column.Name == read.Name);
        return new BulkColumn(own.Name, own.StoreType, row => own.From(read, ((object?[])row)[place]));
    }
}
