using System.Collections.Concurrent;
using CustomerSuccess.Data.Ledger.Facts;

namespace CustomerSuccess.Data.Ledger;

/// <summary>Some thousand customers, sorted by identifier, with all their facts in columns. Never changed; a change makes a new block.</summary>
internal sealed class LedgerBlock
{
    /// <summary>How many customers a block has when the ledger is loaded.</summary>
    public const int Size = 4096;

    private readonly ConcurrentDictionary<ActivityRules, BlockActivity> _activity = new();

    public required CustomerColumns Customers { get; init; }

    public required Rows<TermFact> Terms { get; init; }

    public required Rows<RenewalFact> Renewals { get; init; }

    public required Rows<PurchaseFact> Purchases { get; init; }

    public required Rows<AnswerFact> Answers { get; init; }

    public required Rows<InvitationFact> Invitations { get; init; }

    public required Rows<NoteFact> Notes { get; init; }

    public required Rows<FactorFact> Factors { get; init; }

    public required Rows<OverrideFact> Overrides { get; init; }

    public required Rows<LossFact> Losses { get; init; }

    public required Rows<ActionFact> Actions { get; init; }

    public int Count => Customers.Ids.Length;

    public Guid First => Customers.Ids[0];

    /// <summary>Returns the spans and steps that a policy makes of the facts. Kept with the block, since neither ever changes.</summary>
    public BlockActivity Activity(ActivityRules rules) => _activity.GetOrAdd(rules, static (rules, block) => BlockActivity.Of(block, rules, null), this);

    /// <summary>Returns the same of a slice of subscriptions, which is made each time.</summary>
    public BlockActivity Activity(ActivityRules rules, SubscriptionChoice? choice) => choice is null ? Activity(rules) : BlockActivity.Of(this, rules, choice);

    /// <summary>Finds a customer, or gives a negative number.</summary>
    public int IndexOf(Guid customer) => Array.BinarySearch(Customers.Ids, customer);

    /// <summary>Returns the block with some customers of another in place of those that were touched.</summary>
    /// <param name="changed">What the touched customers are now; who is not in it any more is gone.</param>
    /// <param name="range">Which of them belong here.</param>
    /// <param name="touched">Whose old facts are left out.</param>
    public LedgerBlock With(LedgerBlock changed, Range range, IReadOnlySet<Guid> touched)
    {
        var order = new List<Choice>(Count + 16);
        var (next, end) = (range.Start.Value, range.End.Value);
        for (var i = 0; i < Count; i++)
        {
            for (; next < end && changed.Customers.Ids[next].CompareTo(Customers.Ids[i]) <= 0; next++)
            {
                order.Add(new Choice(true, next));
            }

            if (!touched.Contains(Customers.Ids[i]))
            {
                order.Add(new Choice(false, i));
            }
        }

        for (; next < end; next++)
        {
            order.Add(new Choice(true, next));
        }

        return Pick(this, changed, [.. order]);
    }

    /// <summary>Returns the block in parts that are not too large; none when it is empty.</summary>
    public IEnumerable<LedgerBlock> Parts() => Count == 0 ? [] : Count <= 2 * Size ? [this] : Enumerable.Range(0, Count).Chunk(Size)
        .Select(part => Pick(this, this, Array.ConvertAll(part, index => new Choice(false, index))));

    private static LedgerBlock Pick(LedgerBlock kept, LedgerBlock changed, Choice[] order) => new()
    {
        Customers = CustomerColumns.Pick(kept.Customers, changed.Customers, order),
        Terms = Rows<TermFact>.Pick(kept.Terms, changed.Terms, order),
        Renewals = Rows<RenewalFact>.Pick(kept.Renewals, changed.Renewals, order),
        Purchases = Rows<PurchaseFact>.Pick(kept.Purchases, changed.Purchases, order),
        Answers = Rows<AnswerFact>.Pick(kept.Answers, changed.Answers, order),
        Invitations = Rows<InvitationFact>.Pick(kept.Invitations, changed.Invitations, order),
        Notes = Rows<NoteFact>.Pick(kept.Notes, changed.Notes, order),
        Factors = Rows<FactorFact>.Pick(kept.Factors, changed.Factors, order),
        Overrides = Rows<OverrideFact>.Pick(kept.Overrides, changed.Overrides, order),
        Losses = Rows<LossFact>.Pick(kept.Losses, changed.Losses, order),
        Actions = Rows<ActionFact>.Pick(kept.Actions, changed.Actions, order),
    };
}
