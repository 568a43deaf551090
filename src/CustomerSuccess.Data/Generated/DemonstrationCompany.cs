using CustomerSuccess.Data.Entry;
using CustomerSuccess.Domain.Members;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Generated;

/// <summary>Fills an empty database with the company that the demonstration shows.</summary>
public sealed class DemonstrationCompany(CompanyWriter writer, IDbContextFactory<CustomerSuccessContext> contexts, TimeProvider time)
{
    /// <summary>How many customers with a subscription it ever had.</summary>
    public const int Customers = 1_200;

    /// <summary>How many customers only buy now and then.</summary>
    public const int Buyers = 60;

    /// <summary>The seed that it is made from.</summary>
    public const long Seed = 1405;

    /// <summary>Writes the company when there are no customers yet; its customers go to the account managers that are there, in turn.</summary>
    /// <param name="customers">How many customers with a subscription it ever had; those who only buy are as many more as are due to them.</param>
    /// <param name="cancellationToken">Ends it with nothing written.</param>
    /// <returns>Whether it was written.</returns>
    public async Task<bool> FillAsync(int customers = Customers, CancellationToken cancellationToken = default)
    {
        await using (var context = await contexts.CreateDbContextAsync(cancellationToken))
        {
            if (await context.Customers.AnyAsync(cancellationToken))
            {
                return false;
            }
        }

        var options = new GeneratorOptions
        {
            Customers = customers,
            Buyers = customers * Buyers / Customers,
            Seed = Seed,
            Until = await TodayAsync(cancellationToken),
            Now = time.GetUtcNow().UtcDateTime,
            Currencies = await CurrenciesAsync(cancellationToken),
            Managers = await ManagersAsync(cancellationToken),
        };
        await writer.WriteAsync(new GeneratedCompany(options, await writer.ListsAsync(cancellationToken)), cancellationToken: cancellationToken);
        return true;
    }

    /// <summary>Returns the organisation's day.</summary>
    public async Task<DateOnly> TodayAsync(CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return (await BusinessDay.ReadAsync(context, time, cancellationToken)).Today;
    }

    /// <summary>Returns the currencies to pay in when nobody chooses: the organisation's own first, into which the others have rates.</summary>
    public async Task<IReadOnlyList<Currency>> CurrenciesAsync(CancellationToken cancellationToken = default)
    {
        Currency[] usual = [new("USD"), new("EUR"), new("IRR")];
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Organizations.AsNoTracking().SingleOrDefaultAsync(cancellationToken) is { } organization ? [.. usual.Prepend(organization.ReportingCurrency).Distinct()] : usual;
    }

    /// <summary>Returns the account managers, in the order of their addresses.</summary>
    public async Task<IReadOnlyList<(MemberId Id, string Email)>> ManagersAsync(CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var managers = await context.UserRoles
            .Join(context.Roles.Where(role => role.Name == nameof(Role.AccountManager)), member => member.RoleId, role => role.Id, (member, _) => member.UserId)
            .Join(context.Users, id => id, member => member.Id, (_, member) => new { member.Id, member.Email })
            .ToListAsync(cancellationToken);
        return [.. managers.Where(manager => manager.Email is not null).OrderBy(manager => manager.Email, StringComparer.Ordinal).Select(manager => (new MemberId(manager.Id), manager.Email!))];
    }
}
