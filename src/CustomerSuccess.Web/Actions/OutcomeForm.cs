using CustomerSuccess.Domain.Actions;

namespace CustomerSuccess.Web.Actions;

/// <summary>How an action is closed, as it is typed.</summary>
public sealed class OutcomeForm
{
    public ActionState State { get; set; } = ActionState.Done;

    public string? Outcome { get; set; }
}
