using CustomerSuccess.Data.Ledger;
using CustomerSuccess.Data.Ledger.Facts;
using CustomerSuccess.Domain.ChartMogul;
using CustomerSuccess.Domain.Revenue;

namespace CustomerSuccess.Data.ChartMogul;

/// <summary>Tells of the ledger's customers whether conditions let them through. <see cref="FilterCondition.Holds(CustomerTraits)"/> says what each means.</summary>
internal sealed class CustomerFilter
{
    private readonly LedgerCodes _codes;
    private readonly int _today;
    private readonly Func<LedgerBlock, int, bool>[] _conditions;

    /// <param name="picture">The ledger's picture.</param>
    /// <param name="conditions">What has to hold.</param>
    /// <param name="known">Who meets the conditions that only the records can answer.</param>
    /// <param name="today">The day that counts as now.</param>
    public CustomerFilter(LedgerPicture picture, IEnumerable<FilterCondition> conditions, IReadOnlyDictionary<FilterCondition, KnownCustomers> known, DateOnly today)
    {
        (_codes, _today) = (picture.Codes, today.DayNumber);
        _conditions = [.. conditions.Select(condition => known.TryGetValue(condition, out var customers) ? (block, customer) => customers.Includes(block.Customers.Ids[customer]) : TestOf(condition))];
    }

    public bool Includes(LedgerBlock block, int customer) => Array.TrueForAll(_conditions, holds => holds(block, customer));

    private Func<LedgerBlock, int, bool> TestOf(FilterCondition condition) => condition.Field switch
    {
        FilterField.Region => RegionOf(condition),
        FilterField.Currency => PaidIn(condition, [.. condition.Values.Select(code => _codes.Currencies.Find(new Currency(code)))], static (term, code) => term.Currency == code),
        FilterField.Plan => PaidIn(condition, [.. condition.Values.Select(plan => _codes.Plans.Find(new PlanId(Guid.Parse(plan))))], static (term, code) => term.Plan == code),
        FilterField.CustomerStatus => StandingAs(condition),
        FilterField.ActiveQuantity => UnitsOf(condition),
        _ => throw new InvalidOperationException($"The ledger does not know {condition.Field}."),
    };

    private Func<LedgerBlock, int, bool> RegionOf(FilterCondition condition)
    {
        var codes = condition.Values.Select(_codes.Countries.Find).ToHashSet();
        var isLeftOut = condition.Operator is FilterOperator.None;
        return (block, customer) => codes.Contains(block.Customers.Countries[customer]) != isLeftOut;
    }

    private Func<LedgerBlock, int, bool> StandingAs(FilterCondition condition)
    {
        var wanted = Enum.GetValues<BilledStatus>().Where(status => condition.Holds([CustomerStanding.TextOf(status)])).ToHashSet();
        return (block, customer) => wanted.Contains(StatusOf(block.Terms.Of(customer)));
    }

    private Func<LedgerBlock, int, bool> UnitsOf(FilterCondition condition)
    {
        var holds = condition.Comparison();
        return (block, customer) => holds(QuantityOf(block.Terms.Of(customer)));
    }

    /// <summary>Looks for terms of some kind: all of the codes are there, one at least, or none.</summary>
    private static Func<LedgerBlock, int, bool> PaidIn(FilterCondition condition, int[] codes, Func<TermFact, int, bool> isOf) => (block, customer) =>
    {
        var found = 0;
        foreach (var code in codes)
        {
            foreach (ref readonly var term in block.Terms.Of(customer))
            {
                if (term.Until > term.From && term.Kind is TermKind.Paid && isOf(term, code))
                {
                    found++;
                    break;
                }
            }
        }

        return condition.Operator switch { FilterOperator.All => found == codes.Length, FilterOperator.None => found == 0, _ => found > 0 };
    };

    private BilledStatus StatusOf(ReadOnlySpan<TermFact> terms)
    {
        var status = BilledStatus.Lead;
        foreach (ref readonly var term in terms)
        {
            if (term.From <= _today && term.Until > term.From && IsPaid(term))
            {
                if (term.Until > _today)
                {
                    return BilledStatus.Active;
                }

                status = BilledStatus.Cancelled;
            }
        }

        return status;
    }

    private long QuantityOf(ReadOnlySpan<TermFact> terms)
    {
        var units = 0L;
        foreach (ref readonly var term in terms)
        {
            units += term.From <= _today && term.Until > _today && IsPaid(term) ? term.Quantity : 0;
        }

        return units;
    }

    private bool IsPaid(in TermFact term) =>
        MonthlyCents.Of(term.AmountMinor, term.Quantity, term.Discount, term.Unit, term.UnitCount, term.Kind, _codes.Currencies[term.Currency]) > 0;
}
