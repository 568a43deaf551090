using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CustomerSuccess.Data.Bulk;

/// <summary>A table as the model knows it: which value goes into which column.</summary>
/// <param name="Name">The table.</param>
/// <param name="Columns">Its columns, in the order of writing.</param>
public sealed record BulkTable(string Name, IReadOnlyList<BulkColumn> Columns)
{
    public static BulkTable Of(IModel model, Type record)
    {
        ArgumentNullException.ThrowIfNull(model);
        var entity = model.FindEntityType(record) ?? throw new InvalidOperationException($"{record.Name} is no record.");
        return new BulkTable(entity.GetTableName()!, [.. entity.GetProperties().Where(property => !IsGiven(property)).Select(BulkColumn.Of)]);
    }

    private static bool IsGiven(IReadOnlyProperty property) =>
        property.ValueGenerated is ValueGenerated.OnAdd && (property.GetDefaultValueSql() is not null || property.ClrType == typeof(long) || property.ClrType == typeof(int));
}

/// <summary>One column.</summary>
/// <param name="Name">The column.</param>
/// <param name="StoreType">The database's type, without its length.</param>
/// <param name="Value">Reads the value out of a record, as the database wants it.</param>
public sealed record BulkColumn(string Name, string StoreType, Func<object, object?> Value)
{
    internal static BulkColumn Of(IProperty property)
    {
        var (read, convert) = (property.GetGetter(), property.GetTypeMapping().Converter?.ConvertToProvider);
        return new BulkColumn(
            property.GetColumnName(),
            property.GetColumnType().Split('(')[0],
            convert is null ? read.GetClrValue : record => convert(read.GetClrValue(record)));
    }
}
