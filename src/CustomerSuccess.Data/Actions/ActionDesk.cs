using CustomerSuccess.Data.Customers;
using CustomerSuccess.Domain.Actions;
using CustomerSuccess.Domain.Changes;
using CustomerSuccess.Domain.Members;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Actions;

/// <summary>Takes what is to be done about customers, and what came of it.</summary>
public sealed class ActionDesk(IDbContextFactory<CustomerSuccessContext> factory, ICurrentMember member, TimeProvider time) : IActionDesk
{
    public async Task<SeenAction> AddAsync(ActionEntry entry, DateOnly today, Viewer viewer, CancellationToken cancellationToken = default)
    {
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var manager = await context.DemandActsOnAsync(entry.Customer, viewer, cancellationToken);
        if (!ActionRules.AllowsTask(entry.Task) || !ActionRules.AllowsDue(entry.DueOn, today) || !ActionRules.AllowsOwner(entry.Owner, manager, viewer.Id))
        {
            throw new ArgumentException($"An action that {entry.Owner} is to do by {entry.DueOn:o} is not allowed on {today:o}.", nameof(entry));
        }

        var action = await context.Actions.SingleOrDefaultAsync(one => one.Id == entry.Key, cancellationToken);
        if (action is null)
        {
            action = context.Add(New(entry)).Entity;
            await context.SaveAsync(member, viewer, cancellationToken);
        }

        return new SeenAction(action.Id, action.Version);
    }

    public async Task<SeenAction> CloseAsync(SeenAction seen, ActionClosing closing, Viewer viewer, CancellationToken cancellationToken = default)
    {
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var action = await FindAsync(context, seen.Id, viewer, cancellationToken);
        if (!IsRepeated(action, seen, closing, viewer))
        {
            Demand(action, seen, action.State is ActionState.Open);
            action.Close(closing, time.GetUtcNow().UtcDateTime, viewer.Id);
            await context.SaveAsync(member, viewer, cancellationToken);
        }

        return new SeenAction(action.Id, action.Version);
    }

    public async Task<SeenAction> ReopenAsync(SeenAction seen, Viewer viewer, CancellationToken cancellationToken = default)
    {
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var action = await FindAsync(context, seen.Id, viewer, cancellationToken);
        Demand(action, seen, action.State is not ActionState.Open);
        action.Reopen();
        await context.SaveAsync(member, viewer, cancellationToken);
        return new SeenAction(action.Id, action.Version);
    }

    public async Task RemoveAsync(SeenAction seen, Viewer viewer, CancellationToken cancellationToken = default)
    {
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var action = await FindAsync(context, seen.Id, viewer, cancellationToken);
        Demand(action, seen, action.State is ActionState.Open);
        context.Remove(action);
        await context.SaveAsync(member, viewer, cancellationToken);
    }

    private static CustomerAction New(ActionEntry entry) => new()
    {
        Id = entry.Key,
        CustomerId = entry.Customer,
        Task = entry.Task.Trim(),
        Owner = entry.Owner,
        DueOn = entry.DueOn,
    };

    /// <summary>Tells whether the same form was submitted before.</summary>
    private static bool IsRepeated(CustomerAction action, SeenAction seen, ActionClosing closing, Viewer viewer) =>
        action.Version == seen.Version + 1 && action.ClosedBy == viewer.Id && action.State == closing.State && action.Outcome == closing.Outcome.Trim();

    private static async Task<CustomerAction> FindAsync(CustomerSuccessContext context, CustomerActionId id, Viewer viewer, CancellationToken cancellationToken)
    {
        var action = await context.Actions.SingleOrDefaultAsync(one => one.Id == id, cancellationToken)
            ?? throw new RecordConflictException("An action that is gone.");
        await context.DemandActsOnAsync(action.CustomerId, viewer, cancellationToken);
        return action;
    }

    private static void Demand(CustomerAction action, SeenAction seen, bool isAsExpected)
    {
        if (action.Version != seen.Version || !isAsExpected)
        {
            throw new RecordConflictException("An action.");
        }
    }
}
