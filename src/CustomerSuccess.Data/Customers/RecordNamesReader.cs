using CustomerSuccess.Data.Imports;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Revenue;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Customers;

/// <summary>Looks names of records up.</summary>
public sealed class RecordNamesReader(IDbContextFactory<CustomerSuccessContext> contexts) : IRecordNames
{
    public async Task<CustomerId?> CustomerAsync(string name, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var customers = context.Customers.AsNoTracking();
        return OwnId(name) is { } own
            ? await customers.Where(customer => customer.Id == new CustomerId(own)).Select(customer => (CustomerId?)customer.Id).SingleOrDefaultAsync(cancellationToken)
            : await customers.Where(customer => customer.ExternalId == name).Select(customer => (CustomerId?)customer.Id).SingleOrDefaultAsync(cancellationToken);
    }

    public async Task<IReadOnlyDictionary<CustomerId, string>> CustomersAsync(IReadOnlyCollection<CustomerId> customers, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var found = await context.Customers.AsNoTracking().Where(customer => customers.Contains(customer.Id))
            .Select(customer => new { customer.Id, customer.ExternalId }).ToListAsync(cancellationToken);
        return found.ToDictionary(customer => customer.Id, customer => RecordName.Of(customer.ExternalId, customer.Id.Value));
    }

    public async Task<PlanId?> PlanAsync(string name, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var plans = context.Plans.AsNoTracking();
        return OwnId(name) is { } own
            ? await plans.Where(plan => plan.Id == new PlanId(own)).Select(plan => (PlanId?)plan.Id).SingleOrDefaultAsync(cancellationToken)
            : await plans.Where(plan => plan.ExternalId == name).Select(plan => (PlanId?)plan.Id).SingleOrDefaultAsync(cancellationToken);
    }

    public async Task<MemberId?> MemberAsync(string name, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(name);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var (own, email) = (OwnId(name), name.Trim().ToUpperInvariant());
        var members = context.Users.AsNoTracking().Where(member => own == null ? member.NormalizedEmail == email : member.Id == own);
        return await members.Select(member => (Guid?)member.Id).FirstOrDefaultAsync(cancellationToken) is { } id ? new MemberId(id) : null;
    }

    /// <summary>Returns our identifier where the name is one, with or without the word that files put before it.</summary>
    private static Guid? OwnId(string name) => RecordName.IsOwn(name, out var own) ? own : Guid.TryParseExact(name, "D", out var guid) ? guid : null;
}
