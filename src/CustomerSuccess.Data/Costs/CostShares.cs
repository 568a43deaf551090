using CustomerSuccess.Data.Ledger;
using CustomerSuccess.Domain.Costs;
using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Data.Costs;

/// <summary>Which share of each cost of a period a slice has. RetentionCost of the domain says what that is.</summary>
internal sealed class CostShares(LedgerPicture picture, Slice slice, CountPass counts, int number, int segments)
{
    public decimal Of(Cost cost, Period period)
    {
        if (slice.IsWhole)
        {
            return 1;
        }

        if (cost.CustomerId is { } customer)
        {
            var (block, index) = picture.Find(customer.Value);
            return block is not null && slice.Customers.Includes(block.Customers, index)
                && (!slice.ChoosesSubscriptions || slice.Activity(block).IsActiveWithin(index, period.Start.DayNumber, period.End.DayNumber)) ? 1 : 0;
        }

        // A segment that came up after the counting has nobody in this picture.
        return counts.ShareOf(number, cost.Segment is null ? null : picture.Codes.Segments.Find(cost.Segment) is var code && code < segments ? code : -1);
    }
}
