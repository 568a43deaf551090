using CustomerSuccess.Data.Entry;
using CustomerSuccess.Domain.ChartMogul;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Revenue;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.ChartMogul;

/// <summary>Reads what belongs to customers, for a page of them at once.</summary>
internal static class CustomerEntries
{
    public static async Task<IReadOnlyList<CustomerEntry>> ReadAsync(CustomerSuccessContext context, IReadOnlyList<Customer> customers, TimeProvider time, CancellationToken stop)
    {
        var ids = customers.Select(customer => customer.Id).ToArray();
        var day = await BusinessDay.ReadAsync(context, time, stop);
        var billed = await context.BilledCustomers.AsNoTracking().Where(row => ids.Contains(row.CustomerId)).ToDictionaryAsync(row => row.CustomerId, stop);
        var properties = (await context.CustomerProperties.AsNoTracking().Where(property => ids.Contains(property.CustomerId)).ToListAsync(stop)).ToLookup(property => property.CustomerId);
        var terms = (await context.SubscriptionTerms.AsNoTracking().Where(term => ids.Contains(term.CustomerId) && term.From <= day.Today).ToListAsync(stop)).ToLookup(term => term.CustomerId);
        var owners = await OwnersAsync(context, customers, stop);
        var rates = await RatesAsync(context, terms.SelectMany(customer => customer), day.Currency, stop);
        return [.. customers.Select(customer => new CustomerEntry(
            customer,
            billed.GetValueOrDefault(customer.Id),
            [.. properties[customer.Id]],
            customer.ManagerId is { } manager && owners.TryGetValue(manager.Value, out var owner) ? owner : billed.GetValueOrDefault(customer.Id)?.Owner,
            [.. DayMovement.Of(PaidDays.Of(terms[customer.Id], rates, day.Currency)).Where(movement => movement.On <= day.Today)],
            day.Currency))];
    }

    /// <summary>Reads the exchange rates that terms need.</summary>
    public static async Task<ExchangeRates> RatesAsync(CustomerSuccessContext context, IEnumerable<SubscriptionTerm> terms, Currency into, CancellationToken stop) =>
        terms.Any(term => term.Currency != into)
            ? new ExchangeRates(await context.ExchangeRates.AsNoTracking().Where(rate => rate.Into == into).ToListAsync(stop))
            : ExchangeRates.None;

    private static async Task<Dictionary<Guid, string>> OwnersAsync(CustomerSuccessContext context, IReadOnlyList<Customer> customers, CancellationToken stop)
    {
        var managers = customers.Select(customer => customer.ManagerId).OfType<Domain.Members.MemberId>().Select(manager => manager.Value).Distinct().ToArray();
        return managers.Length == 0 ? [] : await context.Users.Where(member => managers.Contains(member.Id) && member.Email != null)
            .ToDictionaryAsync(member => member.Id, member => member.Email!, stop);
    }
}
