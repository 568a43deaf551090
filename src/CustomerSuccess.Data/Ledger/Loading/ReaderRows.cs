using System.Data.Common;
using System.Text;

namespace CustomerSuccess.Data.Ledger.Loading;

/// <summary>Rows of an ordinary data reader.</summary>
internal sealed class ReaderRows(DbCommand command) : IFactRows
{
    private readonly DbDataReader _reader = command.ExecuteReader();
    private int _column;

    public bool Read()
    {
        _column = 0;
        return _reader.Read();
    }

    public Guid ReadGuid() => _reader.IsDBNull(_column) ? Skip(Guid.Empty) : _reader.GetGuid(_column++);

    public int ReadDay(int ifNull) => _reader.IsDBNull(_column) ? Skip(ifNull) : _reader.GetFieldValue<DateOnly>(_column++).DayNumber;

    public long ReadLong() => _reader.GetInt64(_column++);

    public int ReadInt(int ifNull) => _reader.IsDBNull(_column) ? Skip(ifNull) : _reader.GetInt32(_column++);

    public string? ReadText() => _reader.IsDBNull(_column) ? Skip<string?>(null) : _reader.GetString(_column++);

    public byte[] ReadUtf8() => ReadText() is { } text ? Encoding.UTF8.GetBytes(text) : [];

    public byte[] ReadBytes() => _reader.IsDBNull(_column) ? Skip<byte[]>([]) : _reader.GetFieldValue<byte[]>(_column++);

    public DateTime ReadInstant() => DateTime.SpecifyKind(_reader.GetDateTime(_column++), DateTimeKind.Utc);

    public void Dispose()
    {
        _reader.Dispose();
        command.Dispose();
    }

    private T Skip<T>(T value)
    {
        _column++;
        return value;
    }
}

/// <summary>Reads by ordinary commands, where the database has no better way.</summary>
internal sealed class ReaderBulkRows : IBulkRows
{
    public IFactRows Open(DbConnection connection, DbTransaction transaction, string query) => new ReaderRows(FactQueries.Command(connection, transaction, query));
}
