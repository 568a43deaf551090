using System.Data.Common;

namespace CustomerSuccess.Data.Ledger.Loading;

/// <summary>Reads very many rows in the way that the database does best.</summary>
public interface IBulkRows
{
    /// <summary>Starts reading, inside the connection's transaction.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="transaction">Its transaction.</param>
    /// <param name="query">A query of our own without parameters.</param>
    IFactRows Open(DbConnection connection, DbTransaction transaction, string query);
}
