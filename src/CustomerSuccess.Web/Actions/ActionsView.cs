using CustomerSuccess.Domain.Actions;
using CustomerSuccess.Web.Components;

namespace CustomerSuccess.Web.Actions;

/// <summary>What is to be done about a customer, and what was.</summary>
/// <param name="Open">The open actions, by the day on which they are due.</param>
/// <param name="Closed">The closed ones, the latest first.</param>
/// <param name="Count">How many are open, in words.</param>
public sealed record ActionsView(IReadOnlyList<OpenActionView> Open, IReadOnlyList<ClosedActionView> Closed, string Count);

/// <summary>An open action.</summary>
/// <param name="Seen">The action as it was read.</param>
/// <param name="Task">What is to be done.</param>
/// <param name="Sub">When it is due, and who is to do it.</param>
/// <param name="IsOverdue">Whether its day is over.</param>
public sealed record OpenActionView(SeenAction Seen, string Task, string Sub, bool IsOverdue)
{
    /// <summary>Gets the day by which it is due, for files.</summary>
    public DateOnly On { get; init; }
}

/// <summary>A closed action.</summary>
/// <param name="Icon">Whether it was done or withdrawn.</param>
/// <param name="Task">What was to be done.</param>
/// <param name="Outcome">What came of it.</param>
/// <param name="Sub">How it was closed, when and by whom.</param>
public sealed record ClosedActionView(IconName Icon, string Task, string Outcome, string Sub)
{
    /// <summary>Gets the day on which it was closed, for files.</summary>
    public DateOnly On { get; init; }
}

/// <summary>Somebody who may be given an action.</summary>
public sealed record OwnerChoice(Guid Id, string Name);
