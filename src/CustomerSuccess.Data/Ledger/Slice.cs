using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Policies;

namespace CustomerSuccess.Data.Ledger;

/// <summary>A part of the company under some definitions, as passes use it.</summary>
internal sealed class Slice(LedgerPicture picture, Filter filter, MetricPolicies policies)
{
    public ActivityRules Rules { get; } = ActivityRules.Of(policies);

    public CustomerChoice Customers { get; } = CustomerChoice.Of(filter, picture.Codes);

    public SubscriptionChoice? Subscriptions { get; } = SubscriptionChoice.Of(filter, picture.Codes);

    /// <summary>Gets whether the slice is the whole company.</summary>
    public bool IsWhole => Customers.IsAll && Subscriptions is null;

    public bool ChoosesSubscriptions => Subscriptions is not null;

    /// <summary>Returns the spans and steps of the slice.</summary>
    public BlockActivity Activity(LedgerBlock block) => block.Activity(Rules, Subscriptions);

    /// <summary>Returns the spans and steps of whole customers, whatever the slice.</summary>
    public BlockActivity WholeActivity(LedgerBlock block) => block.Activity(Rules);

    /// <summary>Returns the customers of the slice as stretches of neighbours: from one up to, but not including, another.</summary>
    public IEnumerable<(int First, int End)> Runs(LedgerBlock block)
    {
        if (Customers.IsAll)
        {
            return [(0, block.Count)];
        }

        return ChosenRuns(block);
    }

    private IEnumerable<(int First, int End)> ChosenRuns(LedgerBlock block)
    {
        for (var i = 0; i < block.Count; i++)
        {
            var first = i;
            while (i < block.Count && Customers.Includes(block.Customers, i))
            {
                i++;
            }

            if (i > first)
            {
                yield return (first, i);
            }
        }
    }
}
