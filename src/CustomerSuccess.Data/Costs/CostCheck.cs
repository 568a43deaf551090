using CustomerSuccess.Data.Closing;
using CustomerSuccess.Domain.Costs;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Costs;

/// <summary>Holds a cost against the records: its kind, its customer, closed days, costs that look the same.</summary>
internal static class CostCheck
{
    /// <summary>Returns why the cost is not saved, or <see langword="null"/>.</summary>
    public static async Task<CostOutcome?> ObjectionAsync(CustomerSuccessContext context, CostEntry entry, Cost? corrected, CancellationToken cancellationToken)
    {
        var faults = new List<CostFault>(CostRules.FaultsOf(entry));
        if (!await context.CostCategories.AnyAsync(category => category.Id == entry.CategoryId && (!category.IsRetired || (corrected != null && corrected.CategoryId == category.Id)), cancellationToken))
        {
            faults.Add(CostFault.NoSuchCategory);
        }

        if (entry.CustomerId is not null && !await context.Customers.AnyAsync(customer => customer.Id == entry.CustomerId, cancellationToken))
        {
            faults.Add(CostFault.NoSuchCustomer);
        }

        if (entry.Segment is not null && !await context.Customers.AnyAsync(customer => customer.Segment == entry.Segment, cancellationToken))
        {
            faults.Add(CostFault.NoSuchSegment);
        }

        if (faults.Count > 0)
        {
            return new CostOutcome.Refused(faults);
        }

        // A cost that is moved out of closed days changes their figures as much as one that is moved into them.
        var closed = await ClosedDays.FindAsync(context, entry.From, entry.LastDay.AddDays(1), cancellationToken)
            ?? (corrected is null ? null : await ClosedDays.FindAsync(context, corrected.From, corrected.Until, cancellationToken));
        if (closed is not null)
        {
            return new CostOutcome.Refused([CostFault.PeriodIsClosed], closed);
        }

        var twin = entry.AcceptsDuplicate ? null : await TwinAsync(context, entry, corrected?.Id, cancellationToken);
        return twin is null ? null : new CostOutcome.LooksLikeDuplicate(twin);
    }

    /// <summary>Finds a standing cost of the same kind, amount and scope with days in common; two different bill numbers are two bills.</summary>
    private static async Task<EnteredCost?> TwinAsync(CustomerSuccessContext context, CostEntry entry, CostId? corrected, CancellationToken cancellationToken)
    {
        var (amount, currency) = (entry.Amount.MinorUnits, entry.Amount.Currency);
        var alike = context.Costs.Where(cost => !cost.IsWithdrawn && cost.EntryKey != entry.EntryKey
            && cost.CategoryId == entry.CategoryId && cost.AmountMinor == amount && cost.Currency == currency && cost.IsRefund == entry.IsRefund
            && cost.From <= entry.LastDay && cost.Until > entry.From
            && cost.CustomerId == entry.CustomerId && cost.Segment == entry.Segment);
        var rows = await CostRows.ReadAsync(context, alike, cancellationToken);
        return rows.Find(row => row.Id != corrected && !AreTwoBills(row.DocumentNumber, entry.DocumentNumber));
    }

    private static bool AreTwoBills(string? one, string? other) =>
        !string.IsNullOrWhiteSpace(one) && !string.IsNullOrWhiteSpace(other) && FoldedText.Of(one) != FoldedText.Of(other);
}
