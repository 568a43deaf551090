using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Entry;
using CustomerSuccess.Domain.Members;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Entry;

/// <summary>Reads the names that entry forms choose from. Nothing else of a customer leaves it.</summary>
public sealed class EntryDirectory(IDbContextFactory<CustomerSuccessContext> contexts, TimeProvider time) : IEntryDirectory
{
    public async Task<EntryDay> TodayAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await BusinessDay.ReadAsync(context, time, cancellationToken);
    }

    public async Task<IReadOnlyList<EntryCustomer>> FindCustomersAsync(Viewer viewer, string typed, CancellationToken cancellationToken)
    {
        EntryAccess.Require(viewer);
        var words = FoldedText.Of(typed).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
        {
            return [];
        }

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var start = string.Join(' ', words);
        var beginning = await FirstAsync(context.Customers.Where(customer => customer.SearchKey.StartsWith(start)), IEntryDirectory.MostFound, cancellationToken);
        if (beginning.Count == IEntryDirectory.MostFound)
        {
            return beginning;
        }

        var containing = words.Aggregate(
            context.Customers.Where(customer => !customer.SearchKey.StartsWith(start)),
            (found, word) => found.Where(customer => customer.SearchKey.Contains(word)));
        return [.. beginning, .. await FirstAsync(containing, IEntryDirectory.MostFound - beginning.Count, cancellationToken)];
    }

    public async Task<EntryCustomer?> FindCustomerAsync(Viewer viewer, CustomerId customer, CancellationToken cancellationToken)
    {
        EntryAccess.Require(viewer);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return (await FirstAsync(context.Customers.Where(it => it.Id == customer), 1, cancellationToken)).SingleOrDefault();
    }

    public async Task<IReadOnlyList<EntryPerson>> PeopleAsync(Viewer viewer, CustomerId customer, CancellationToken cancellationToken)
    {
        EntryAccess.Require(viewer);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Contacts.Where(contact => contact.CustomerId == customer)
            .OrderBy(contact => contact.Name)
            .Select(contact => new EntryPerson(contact.Id, contact.Name))
            .ToListAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<string>> SegmentsAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        EntryAccess.Require(viewer);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Customers.Where(customer => customer.Segment != null)
            .Select(customer => customer.Segment!).Distinct().Order().ToListAsync(cancellationToken);
    }

    private static Task<List<EntryCustomer>> FirstAsync(IQueryable<Customer> customers, int most, CancellationToken cancellationToken) => customers
        .OrderBy(customer => customer.SearchKey).ThenBy(customer => customer.Id).Take(most)
        .Select(customer => new EntryCustomer(customer.Id, customer.Name))
        .ToListAsync(cancellationToken);
}
