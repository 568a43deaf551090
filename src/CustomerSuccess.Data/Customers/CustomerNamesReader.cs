using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Members;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Customers;

/// <summary>Finds customers by name in the database.</summary>
public sealed class CustomerNamesReader(IDbContextFactory<CustomerSuccessContext> factory) : ICustomerNames
{
    /// <summary>What one page may have at most, whatever an address asks for.</summary>
    private const int MostTaken = 200;

    public async Task<CustomerNamePage> FindAsync(string? search, int skip, int take, Viewer viewer, CancellationToken cancellationToken = default)
    {
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var found = Seen(context, viewer);
        foreach (var word in FoldedText.Of(search).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            found = found.Where(customer => customer.SearchKey.Contains(word));
        }

        var lines = await found.OrderBy(customer => customer.SortKey).ThenBy(customer => customer.Id)
            .Skip(Math.Max(skip, 0)).Take(Math.Clamp(take, 1, MostTaken))
            .Select(customer => new CustomerName(customer.Id, customer.Name, customer.Segment, customer.Country))
            .ToListAsync(cancellationToken);
        return new CustomerNamePage(await found.CountAsync(cancellationToken), lines);
    }

    public async Task<CustomerChoices> ChoicesAsync(Viewer viewer, CancellationToken cancellationToken = default)
    {
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var seen = Seen(context, viewer);
        var managers = seen.Where(customer => customer.ManagerId != null).Select(customer => customer.ManagerId!.Value).Distinct();
        var ids = (await managers.ToListAsync(cancellationToken)).ConvertAll(manager => manager.Value);
        var names = await context.Users.AsNoTracking().Where(member => ids.Contains(member.Id)).ToListAsync(cancellationToken);
        var plans = await context.Plans.AsNoTracking().ToListAsync(cancellationToken);
        return new CustomerChoices(
            await seen.Where(customer => customer.Segment != null).Select(customer => customer.Segment!).Distinct().OrderBy(segment => segment).ToListAsync(cancellationToken),
            await seen.Where(customer => customer.Country != null).Select(customer => customer.Country!).Distinct().OrderBy(country => country).ToListAsync(cancellationToken),
            [.. names.OrderBy(member => SortedText.KeyOf(member.DisplayName), ByteOrder.Instance).Select(member => new ManagerChoice(new MemberId(member.Id), member.DisplayName))],
            [.. plans.OrderBy(plan => SortedText.KeyOf(plan.Name), ByteOrder.Instance).Select(plan => new PlanChoice(plan.Id, plan.Name))]);
    }

    private static IQueryable<Customer> Seen(CustomerSuccessContext context, Viewer viewer)
    {
        var customers = context.Customers.AsNoTracking();
        if (viewer.ReadsAllCustomers || viewer.Enters)
        {
            return customers;
        }

        return viewer.Reads(viewer.Id)
            ? customers.Where(customer => customer.ManagerId == viewer.Id)
            : throw new NotAllowedException("Names of customers.");
    }

    private sealed class ByteOrder : IComparer<byte[]>
    {
        public static ByteOrder Instance { get; } = new();

        public int Compare(byte[]? left, byte[]? right) => left.AsSpan().SequenceCompareTo(right);
    }
}
