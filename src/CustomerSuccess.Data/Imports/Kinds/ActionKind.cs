using CustomerSuccess.Domain.Actions;
using CustomerSuccess.Domain.Members;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CustomerSuccess.Data.Imports.Kinds;

/// <summary>actions.csv: what is to be done about customers, and what came of it. No other system names them.</summary>
internal sealed class ActionKind() : MatchedKind<CustomerAction>(
    "actions", Needed("id"), Needed("customer"), Needed("task"), Optional("owner"), Needed("due_on"), Optional("state"), Optional("outcome"), Optional("closed_at"), Optional("closed_by"))
{
    public override bool MayWrite(Viewer viewer, MemberId? manager) => viewer.ActsOn(manager);

    protected override CustomerAction Read(ImportEntry entry, References references, ImportRun run)
    {
        var line = entry.First;
        var action = new CustomerAction
        {
            Id = new CustomerActionId(line.OwnName()),
            CustomerId = references.Customer(line),
            Task = line.Needed("task", ActionRules.LongestTask),
            Owner = Owner(line, references, run),
            DueOn = line.Needed<DateOnly>("due_on", ImportValues.Day),
            EnteredAt = run.Now,
            EnteredBy = run.Member,
        };
        if (!entry.IsRefused && !ActionRules.AllowsTask(action.Task))
        {
            line.Refuse("task", RefusalReason.TextTooShort, ValueWords.Of(ActionRules.ShortestText));
        }

        Close(action, line, references, run);
        return action;
    }

    protected override string KeyOf(CustomerAction record) => RecordName.Of(null, record.Id.Value);

    protected override async Task<IReadOnlyList<CustomerAction>> StoredAsync(IReadOnlyList<CustomerAction> read, CustomerSuccessContext context, CancellationToken cancellationToken)
    {
        var ids = read.Select(action => action.Id).ToArray();
        return await context.Actions.Where(action => ids.Contains(action.Id)).ToListAsync(cancellationToken);
    }

    protected override (string Column, RefusalReason Reason)? Clash(CustomerAction stored, CustomerAction read) =>
        stored.CustomerId == read.CustomerId ? null : ("customer", RefusalReason.BelongsToAnotherCustomer);

    /// <summary>What is still to be done is due today or later; what others have done already, or files bring along, was due when it was.</summary>
    protected override async ValueTask<Objection?> ObjectionAsync(EntityEntry? stored, CustomerAction read, ImportRun run, CancellationToken cancellationToken)
    {
        var isOld = stored is not null && (DateOnly)stored.Property(nameof(CustomerAction.DueOn)).OriginalValue! == read.DueOn;
        if (!run.IsEntry || isOld || read.State is not ActionState.Open || ActionRules.AllowsDue(read.DueOn, await run.Days.TodayAsync(cancellationToken)))
        {
            return null;
        }

        return new Objection("due_on", RefusalReason.DayIsOver, ValueWords.Of(await run.Days.TodayAsync(cancellationToken)));
    }

    protected override bool Apply(CustomerAction stored, CustomerAction read, CustomerSuccessContext context)
    {
        // People close actions and open them again; a record that is sent anew may correct the rest, too.
        var entry = context.Entry(stored);
        // A line that does not tell when it was closed was closed by now, but not closed again.
        var isClosedAgain = read.ClosedAt is not null && read.ClosedAt == read.EnteredAt && stored.State == read.State;
        Set(entry.Property(action => action.Task), read.Task);
        Set(entry.Property(action => action.Owner), read.Owner);
        Set(entry.Property(action => action.DueOn), read.DueOn);
        Set(entry.Property(action => action.State), read.State);
        Set(entry.Property(action => action.Outcome), read.Outcome);
        Set(entry.Property(action => action.ClosedAt), isClosedAgain ? stored.ClosedAt : read.ClosedAt);
        Set(entry.Property(action => action.ClosedBy), isClosedAgain ? stored.ClosedBy : read.ClosedBy);
        return false;
    }

    /// <summary>Reads who is to do it: whoever sends it, unless it says who.</summary>
    private static MemberId Owner(LineValues line, References references, ImportRun run)
    {
        if (line.Text("owner") is null && run.Member is { } author)
        {
            return author;
        }

        line.Needed("owner");
        var owner = references.Member(line, "owner") ?? default;
        if (run.Viewer is { } viewer && line.Refusals.Count == 0 && !ActionRules.AllowsOwner(owner, references.ManagerOf(line), viewer.Id))
        {
            line.Refuse("owner", RefusalReason.OwnerNotConcerned);
        }

        return owner;
    }

    private static void Close(CustomerAction action, LineValues line, References references, ImportRun run)
    {
        var state = line.Optional<ActionState>("state", ImportValues.Named) ?? ActionState.Open;
        var outcome = line.Text("outcome", ActionRules.LongestOutcome);
        var (at, by) = (line.Optional<DateTime>("closed_at", ImportValues.Instant), references.Member(line, "closed_by"));
        if (line.Refusals.Count > 0)
        {
            return;
        }

        if (state is ActionState.Open ? outcome is not null || at is not null || by is not null : outcome is null)
        {
            line.Refuse("state", RefusalReason.StateAndOutcome);
        }
        else if (state is not ActionState.Open && !ActionRules.AllowsOutcome(outcome))
        {
            line.Refuse("outcome", RefusalReason.TextTooShort, ValueWords.Of(ActionRules.ShortestText));
        }
        else if (state is not ActionState.Open)
        {
            action.Close(new ActionClosing(state, outcome!), at ?? run.Now, by ?? run.Member ?? action.Owner);
        }
    }

    private static void Set<TValue>(PropertyEntry<CustomerAction, TValue> property, TValue value) => property.CurrentValue = value;
}
