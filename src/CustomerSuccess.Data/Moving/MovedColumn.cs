using System.Data.Common;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CustomerSuccess.Data.Moving;

/// <summary>A column, and how its stored value is read so that the other database can store it.</summary>
/// <param name="Name">The column, called the same in both databases.</param>
/// <param name="StoreType">The database's type, without its length.</param>
/// <param name="Read">Reads a value that is not null.</param>
/// <param name="Document">What a JSON document in it holds; none in any other column.</param>
internal sealed record MovedColumn(string Name, string StoreType, Func<DbDataReader, int, object> Read, IEntityType? Document)
{
    public static MovedColumn Of(IColumn column) => new(column.Name, column.StoreType.Split('(')[0], ReaderOf(column), MovedDocument.TypeOf(column));

    /// <summary>Returns a value of the other database's column as this one stores it.</summary>
    public object? From(MovedColumn other, object? value) =>
        value is string document && Document is not null && other.Document is not null ? MovedDocument.Translate(document, other.Document, Document) : value;

    private static Func<DbDataReader, int, object> ReaderOf(IColumn column)
    {
        // A whole JSON document belongs to no property; both databases give and take it as text.
        var mapping = column.PropertyMappings.Count == 0 ? null : column.PropertyMappings[0].TypeMapping;
        var type = mapping is null ? typeof(string) : mapping.Converter?.ProviderClrType ?? mapping.ClrType;
        type = Nullable.GetUnderlyingType(type) ?? type;
        // What is stored is UTC (see UtcConverter); SQLite's text does not say so, and PostgreSQL insists on it.
        return type == typeof(DateTime) ? (reader, i) => DateTime.SpecifyKind(reader.GetDateTime(i), DateTimeKind.Utc)
            : type == typeof(DateTimeOffset) ? (reader, i) => reader.GetFieldValue<DateTimeOffset>(i).ToUniversalTime()
            : (Func<DbDataReader, int, object>)typeof(MovedColumn).GetMethod(nameof(ReaderOf), 1, System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static, [])!
                .MakeGenericMethod(type).Invoke(null, [])!;
    }

    private static Func<DbDataReader, int, object> ReaderOf<T>()
        where T : notnull => static (reader, i) => reader.GetFieldValue<T>(i);
}
