using CustomerSuccess.Domain.Billing;
using CustomerSuccess.Domain.ChartMogul;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.ChartMogul;

/// <summary>Finds who meets the conditions that the ledger cannot answer: tags, custom attributes and data sources.</summary>
internal static class FilterRecords
{
    public static async Task<IReadOnlyDictionary<FilterCondition, KnownCustomers>> ReadAsync(CustomerSuccessContext context, IEnumerable<FilterCondition> conditions, CancellationToken stop)
    {
        var known = new Dictionary<FilterCondition, KnownCustomers>();
        foreach (var condition in conditions.Where(condition => condition.Field is FilterField.Tags or FilterField.Custom or FilterField.DataSource))
        {
            // NONE holds for customers of whom nothing is recorded, too: it is answered by who has one of the values.
            var isLeftOut = condition.Operator is FilterOperator.None;
            var found = await FoundAsync(context, isLeftOut ? condition with { Operator = FilterOperator.Any } : condition, stop);
            known.TryAdd(condition, new KnownCustomers(found, isLeftOut));
        }

        return known;
    }

    private static Task<HashSet<Guid>> FoundAsync(CustomerSuccessContext context, FilterCondition condition, CancellationToken stop) => condition.Field switch
    {
        FilterField.DataSource => OfSourcesAsync(context, condition, stop),
        FilterField.Tags => WithPropertyAsync(context, CustomerEntry.TagsProperty, text => condition.Holds([.. CustomerEntry.TagsOf(text)]), stop),
        _ => WithPropertyAsync(context, condition.Attribute, condition.HoldsAttribute, stop),
    };

    private static async Task<HashSet<Guid>> OfSourcesAsync(CustomerSuccessContext context, FilterCondition condition, CancellationToken stop)
    {
        var sources = condition.Values.Select(value => new DataSourceId(Guid.Parse(value))).Distinct().ToArray();
        if (await context.DataSources.CountAsync(source => sources.Contains(source.Id), stop) < sources.Length)
        {
            throw new RecordRefusedException("filters", "There is no such data source.");
        }

        var customers = await context.BilledCustomers.Where(row => row.DataSourceId != null && sources.Contains(row.DataSourceId.Value)).Select(row => row.CustomerId).ToListAsync(stop);
        return [.. customers.Select(customer => customer.Value)];
    }

    private static async Task<HashSet<Guid>> WithPropertyAsync(CustomerSuccessContext context, string name, Func<string, bool> holds, CancellationToken stop)
    {
        var found = new HashSet<Guid>();
        await foreach (var property in context.CustomerProperties.AsNoTracking().Where(property => property.Name == name).AsAsyncEnumerable().WithCancellation(stop))
        {
            if (holds(property.Value))
            {
                found.Add(property.CustomerId.Value);
            }
        }

        return found;
    }
}

/// <summary>Customers of whom a condition holds, or all others.</summary>
internal sealed record KnownCustomers(IReadOnlySet<Guid> Named, bool AreLeftOut)
{
    public bool Includes(Guid customer) => Named.Contains(customer) != AreLeftOut;
}
