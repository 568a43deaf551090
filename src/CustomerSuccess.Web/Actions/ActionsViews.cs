using CustomerSuccess.Domain.Actions;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Web.Components;
using CustomerSuccess.Web.Customers;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Actions;

/// <summary>Puts what is to be done about a customer into the user's words.</summary>
public sealed class ActionsViews(IStringLocalizer<ActionsCard> text, IDisplay display, DayWords days)
{
    public ActionsView Of(CustomerFacts facts)
    {
        var open = facts.Records.Actions.Where(action => action.State is ActionState.Open).OrderBy(action => action.DueOn).ToList();
        return new ActionsView(
            [.. open.Select(action => Open(action, facts))],
            [.. facts.Records.Actions.Where(action => action.State is not ActionState.Open).Select(action => Closed(action, facts))],
            open.Count == 1 ? text["Count.One"] : text["Count", display.Number(open.Count)]);
    }

    /// <summary>Returns who may be given an action: whoever looks at the page, and the account manager.</summary>
    public IReadOnlyList<OwnerChoice> OwnersOf(CustomerFacts facts)
    {
        var (me, manager) = (facts.Viewer.Id, facts.Records.Customer.ManagerId);
        var mine = new OwnerChoice(me.Value, text["Me"]);
        return manager is { } other && other != me ? [new OwnerChoice(other.Value, facts.Records.ManagerName ?? text["Manager"]), mine] : [mine];
    }

    /// <summary>Says when an action is due: the day, and how far that is from today.</summary>
    public string Due(DateOnly due, DateOnly today) => text["Due", display.Date(due), days.FromNow(due, today)];

    private OpenActionView Open(CustomerAction action, CustomerFacts facts) => new(
        new SeenAction(action.Id, action.Version), action.Task, Joined(Due(action.DueOn, facts.Today), NameOf(action.Owner, facts)), action.IsOverdue(facts.Today))
    { On = action.DueOn };

    private ClosedActionView Closed(CustomerAction action, CustomerFacts facts) => new(
        action.State is ActionState.Done ? IconName.Check : IconName.Close,
        action.Task,
        action.Outcome!,
        Joined(text["On." + action.State, display.Date(facts.DayOf(action.ClosedAt!.Value))], NameOf(action.ClosedBy!.Value, facts)))
    { On = facts.DayOf(action.ClosedAt!.Value) };

    private static string? NameOf(MemberId member, CustomerFacts facts) => facts.Records.People.GetValueOrDefault(member);

    /// <summary>Each part keeps its own direction: names stand in sentences of the other script.</summary>
    private string Joined(params string?[] parts) => string.Join(text["Comma"], parts.Where(part => !string.IsNullOrEmpty(part)).Select(part => $"\u2068{part}\u2069"));
}
