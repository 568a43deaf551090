using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Members;

namespace CustomerSuccess.Domain.Actions;

/// <summary>Something to do as a person enters it.</summary>
/// <param name="Key">The identifier that the action will have, made with the form: a second submit has the same one and is taken for the first.</param>
/// <param name="Customer">The customer.</param>
/// <param name="Task">What is to be done, 3 to 200 characters.</param>
/// <param name="Owner">Who is to do it.</param>
/// <param name="DueOn">The last day on which it is not late.</param>
public sealed record ActionEntry(CustomerActionId Key, CustomerId Customer, string Task, MemberId Owner, DateOnly DueOn);

/// <summary>How an action is closed.</summary>
/// <param name="State">Done or withdrawn.</param>
/// <param name="Outcome">What came of it, or why it was withdrawn, 3 to 1,000 characters.</param>
public sealed record ActionClosing(ActionState State, string Outcome);

/// <summary>An action as a person saw it.</summary>
/// <param name="Id">The action.</param>
/// <param name="Version">How often it was saved by then.</param>
public sealed record SeenAction(CustomerActionId Id, int Version);
