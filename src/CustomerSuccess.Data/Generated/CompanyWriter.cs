using CustomerSuccess.Data.Bulk;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Generated;

/// <summary>Writes made-up companies into the records.</summary>
public sealed class CompanyWriter(IBulkWriter writer, IDbContextFactory<CustomerSuccessContext> contexts)
{
    private const int AtOnce = 2_000;

    /// <summary>Returns the lists of reasons and categories of the database.</summary>
    public async Task<CompanyLists> ListsAsync(CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return new CompanyLists(
            await context.ChurnReasons.ToDictionaryAsync(reason => reason.Code, reason => reason.Id, cancellationToken),
            await context.CostCategories.ToDictionaryAsync(category => category.Code, category => category.Id, cancellationToken));
    }

    /// <summary>Writes a company in one transaction.</summary>
    /// <param name="company">The company.</param>
    /// <param name="written">Is told how many customers are written so far.</param>
    /// <param name="cancellationToken">Ends it, with nothing written.</param>
    public async Task WriteAsync(GeneratedCompany company, Action<int>? written = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(company);
        await using var bulk = await writer.BeginAsync(cancellationToken);
        await bulk.WriteAsync(company.Plans, cancellationToken);
        await bulk.WriteAsync(company.Rates, cancellationToken);
        await bulk.WriteAsync([company.Survey], cancellationToken);
        await bulk.WriteAsync(company.Waves, cancellationToken);
        await bulk.WriteAsync([company.LoyaltyClub], cancellationToken);
        var count = 0;
        foreach (var some in company.Customers().Chunk(AtOnce))
        {
            await WriteAsync(bulk, some, cancellationToken);
            count += some.Length;
            written?.Invoke(count);
        }

        await bulk.WriteAsync(company.Costs(), cancellationToken);
        await bulk.CommitAsync("generate", cancellationToken);
    }

    private static async Task WriteAsync(BulkTransaction bulk, GeneratedCustomer[] some, CancellationToken stop)
    {
        await bulk.WriteAsync(some.Select(made => made.Customer), stop);
        await bulk.WriteAsync(some.SelectMany(made => made.Properties), stop);
        await bulk.WriteAsync(some.SelectMany(made => made.Contacts), stop);
        await bulk.WriteAsync(some.SelectMany(made => made.Subscriptions), stop);
        await bulk.WriteAsync(some.SelectMany(made => made.Subscriptions).SelectMany(subscription => subscription.Terms), stop);
        await bulk.WriteAsync(some.SelectMany(made => made.Purchases), stop);
        await bulk.WriteAsync(some.SelectMany(made => made.Invitations), stop);
        await bulk.WriteAsync(some.SelectMany(made => made.Responses), stop);
        await bulk.WriteAsync(some.SelectMany(made => made.Notes), stop);
        await bulk.WriteAsync(some.SelectMany(made => made.FactorValues), stop);
        await bulk.WriteAsync(some.SelectMany(made => made.Losses), stop);
        await bulk.WriteAsync(some.SelectMany(made => made.Actions), stop);
    }
}
