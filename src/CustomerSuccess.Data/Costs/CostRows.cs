using CustomerSuccess.Domain.Costs;
using CustomerSuccess.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Costs;

/// <summary>Reads costs with the names that a list of entries shows.</summary>
internal static class CostRows
{
    public static async Task<List<EnteredCost>> ReadAsync(CustomerSuccessContext context, IQueryable<Cost> costs, CancellationToken cancellationToken)
    {
        var rows = await costs.AsNoTracking()
            .Select(cost => new
            {
                cost,
                Customer = context.Customers.Where(customer => customer.Id == cost.CustomerId).Select(customer => customer.Name).FirstOrDefault(),
                Programme = context.Programmes.Where(programme => programme.Id == cost.ProgrammeId).Select(programme => programme.Name).FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => Of(row.cost, row.Customer, row.Programme)).OrderByDescending(row => row.EnteredAt).ThenByDescending(row => row.Id.Value)];
    }

    public static async Task<EnteredCost?> FindAsync(CustomerSuccessContext context, CostId id, CancellationToken cancellationToken) =>
        (await ReadAsync(context, context.Costs.Where(cost => cost.Id == id), cancellationToken)).SingleOrDefault();

    private static EnteredCost Of(Cost cost, string? customer, string? programme) => new(
        cost.Id,
        cost.Version,
        cost.CategoryId,
        new Period(cost.From, cost.Until),
        new Money(cost.AmountMinor, cost.Currency),
        cost.EnteredAt,
        cost.EnteredBy)
    {
        IsRefund = cost.IsRefund,
        CountedBasisPoints = cost.CountedBasisPoints,
        CustomerId = cost.CustomerId,
        CustomerName = customer,
        Segment = cost.Segment,
        Description = cost.Description,
        DocumentNumber = cost.DocumentNumber,
        Programme = programme,
        IsWithdrawn = cost.IsWithdrawn,
    };
}
