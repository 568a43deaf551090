using System.Data.Common;
using CustomerSuccess.Data.Ledger.Loading;
using Npgsql;

namespace CustomerSuccess.Data.PostgreSql;

/// <summary>Reads by COPY in PostgreSQL's own binary form, which costs the server and us least.</summary>
public sealed class PostgreSqlBulkRows : IBulkRows
{
    public IFactRows Open(DbConnection connection, DbTransaction transaction, string query) =>
        new CopyRows(((NpgsqlConnection)connection).BeginRawBinaryCopy($"COPY ({query}) TO STDOUT (FORMAT BINARY)"));
}
