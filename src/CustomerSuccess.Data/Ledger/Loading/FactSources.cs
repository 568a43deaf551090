using System.Data.Common;

namespace CustomerSuccess.Data.Ledger.Loading;

/// <summary>The facts of all customers.</summary>
internal sealed class AllFacts(IBulkRows bulk, DbConnection connection, DbTransaction transaction) : IFactSource
{
    public IFactRows Open<T>(FactQuery<T> query) => bulk.Open(connection, transaction, query.OfAll);
}

/// <summary>The facts of some customers.</summary>
internal sealed class FactsOf(IReadOnlyList<Guid> customers, DbConnection connection, DbTransaction transaction) : IFactSource
{
    public IFactRows Open<T>(FactQuery<T> query)
    {
        var command = FactQueries.Command(connection, transaction, query.Of(customers.Count));
        for (var i = 0; i < customers.Count; i++)
        {
            FactQueries.AddParameter(command, i, customers[i]);
        }

        return new ReaderRows(command);
    }
}
