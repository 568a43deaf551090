using CustomerSuccess.Data.Ledger.Facts;

namespace CustomerSuccess.Data.Ledger.Loading;

/// <summary>Facts of customers on their way from the database into blocks.</summary>
/// <param name="codes">The small numbers.</param>
internal sealed class FactSet(LedgerCodes codes)
{
    private CustomerFact[] _customers = [];
    private Dictionary<Guid, int> _indexes = [];

    /// <summary>Reads every fact.</summary>
    public LedgerBlock[] Read(IFactSource source, CancellationToken cancellationToken)
    {
        var customers = new List<CustomerFact>();
        using (var rows = source.Open(FactQueries.Customers))
        {
            while (rows.Read())
            {
                customers.Add(FactQueries.Customers.Read(rows, rows.ReadGuid(), codes));
            }
        }

        _customers = [.. customers];
        Array.Sort(_customers, static (left, right) => left.Id.CompareTo(right.Id));
        _indexes = new Dictionary<Guid, int>(_customers.Length);
        for (var i = 0; i < _customers.Length; i++)
        {
            _indexes.Add(_customers[i].Id, i);
        }

        return Blocks(
            ReadRows(source, FactQueries.Terms, cancellationToken),
            ReadRows(source, FactQueries.Renewals, cancellationToken),
            ReadRows(source, FactQueries.Purchases, cancellationToken),
            ReadRows(source, FactQueries.Answers, cancellationToken),
            ReadRows(source, FactQueries.Invitations, cancellationToken),
            ReadRows(source, FactQueries.Notes, cancellationToken),
            ReadRows(source, FactQueries.Factors, cancellationToken),
            ReadRows(source, FactQueries.Overrides, cancellationToken),
            ReadRows(source, FactQueries.Losses, cancellationToken),
            ReadRows(source, FactQueries.Actions, cancellationToken));
    }

    private Rows<T>[] ReadRows<T>(IFactSource source, FactQuery<T> query, CancellationToken cancellationToken)
        where T : IComparable<T>
    {
        cancellationToken.ThrowIfCancellationRequested();
        var builder = new RowsBuilder<T>(_customers.Length);
        using var rows = source.Open(query);
        while (rows.Read())
        {
            var id = rows.ReadGuid();
            builder.Add(_indexes[id], query.Read(rows, id, codes));
        }

        return builder.Build(LedgerBlock.Size);
    }

    private LedgerBlock[] Blocks(
        Rows<TermFact>[] terms,
        Rows<RenewalFact>[] renewals,
        Rows<PurchaseFact>[] purchases,
        Rows<AnswerFact>[] answers,
        Rows<InvitationFact>[] invitations,
        Rows<NoteFact>[] notes,
        Rows<FactorFact>[] factors,
        Rows<OverrideFact>[] overrides,
        Rows<LossFact>[] losses,
        Rows<ActionFact>[] actions) => [.. terms.Select((_, block) => new LedgerBlock
        {
            Customers = CustomerColumns.Of(_customers.AsSpan(block * LedgerBlock.Size, terms[block].Customers)),
            Terms = terms[block],
            Renewals = renewals[block],
            Purchases = purchases[block],
            Answers = answers[block],
            Invitations = invitations[block],
            Notes = notes[block],
            Factors = factors[block],
            Overrides = overrides[block],
            Losses = losses[block],
            Actions = actions[block],
        })];
}

/// <summary>Where facts are read, all of one moment.</summary>
internal interface IFactSource
{
    IFactRows Open<T>(FactQuery<T> query);
}
