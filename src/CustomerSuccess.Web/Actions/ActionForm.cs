using CustomerSuccess.Domain.Actions;
using CustomerSuccess.Web.Language;

namespace CustomerSuccess.Web.Actions;

/// <summary>Something to do as it is typed.</summary>
public sealed class ActionForm
{
    /// <summary>Gets the identifier that the action will have, so that a second submit saves nothing more.</summary>
    public CustomerActionId Key { get; } = CustomerActionId.New();

    public required DateOnly Today { get; init; }

    public string? Task { get; set; }

    public string? Due { get; set; }

    public Guid Owner { get; set; }

    /// <summary>Gets the day that was typed; none when it is no day.</summary>
    public DateOnly? DueOn => TypedDate.TryRead(Due, out var day) ? day : null;
}
