using CustomerSuccess.Data.Ledger;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Health;
using CustomerSuccess.Domain.Members;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Health;

/// <summary>Reads one customer's health from the ledger; who decided an override, and why, from the records.</summary>
public sealed class HealthReader(LiveLedger ledger, IDbContextFactory<CustomerSuccessContext> contexts, TimeProvider time) : IHealthReader
{
    public async Task<CustomerHealth?> ReadAsync(CustomerId customer, Func<DateOnly, IReadOnlyList<DateOnly>> days, Viewer viewer, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(days);
        ArgumentNullException.ThrowIfNull(viewer);
        var picture = await ledger.CurrentAsync(cancellationToken);
        var (block, index) = picture.Find(customer.Value);
        if (block is null)
        {
            return null;
        }

        LedgerAccess.Require(viewer, block, index, picture.Codes);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var overrides = await context.HealthOverrides.AsNoTracking().Where(other => other.CustomerId == customer).ToListAsync(cancellationToken);
        var today = time.TodayOf(picture.Shared);
        return new CustomerHealth(today, [.. days(today).Select(day => ScoreOf(picture, block, index, day, overrides))], picture.Stamp);
    }

    internal static HealthScore ScoreOf(LedgerPicture picture, LedgerBlock block, int customer, DateOnly day, IEnumerable<HealthOverride> overrides)
    {
        var policies = picture.Shared.PoliciesOn(day);
        var rules = ActivityRules.Of(policies);
        var inputs = new HealthInputs(picture, rules);
        inputs.Read(block, block.Activity(rules), customer, day.DayNumber);
        var readings = inputs.Values.Select(value => new FactorReading(value.Key, value.Value.Value, DateOnly.FromDayNumber(value.Value.On)));
        return HealthScore.Of(picture.Shared.ScorecardOn(day), readings, day, policies.HealthBands, overrides);
    }
}
