using CustomerSuccess.Domain.Costs;
using CustomerSuccess.Domain.Time;
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
        var closed = await ClosedAsync(context, entry.From, entry.LastDay.AddDays(1), cancellationToken)
            ?? (corrected is null ? null : await ClosedAsync(context, corrected.From, corrected.Until, cancellationToken));
        if (closed is not null)
        {
            return new CostOutcome.Refused([CostFault.PeriodIsClosed], closed);
        }

        var twin = entry.AcceptsDuplicate ? null : await TwinAsync(context, entry, corrected?.Id, cancellationToken);
        return twin is null ? null : new CostOutcome.LooksLikeDuplicate(twin);
    }

    /// <summary>Returns closed days that lie in the span, or <see langword="null"/>.</summary>
    public static async Task<Period?> ClosedAsync(CustomerSuccessContext context, DateOnly from, DateOnly until, CancellationToken cancellationToken)
    {
        var closed = await context.ClosedPeriods.AsNoTracking()
            .Where(period => period.ReopenedAt == null && period.From < until && period.Until > from).OrderBy(period => period.From).FirstOrDefaultAsync(cancellationToken);
        return closed is null ? null : new Period(closed.From, closed.Until);
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
