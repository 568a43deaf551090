using CustomerSuccess.Web.Language;

namespace CustomerSuccess.Web.Health;

/// <summary>An override as it is typed (AM3).</summary>
public sealed class OverrideForm
{
    /// <summary>Gets the identifier that the override will have, so that a second submit saves nothing more.</summary>
    public Guid Key { get; } = Guid.CreateVersion7();

    public required DateOnly Today { get; init; }

    public string? Score { get; set; }

    /// <summary>Gets or sets the reason's kind, from a list.</summary>
    public string Kind { get; set; } = "knowledge";

    public string? Reason { get; set; }

    public string? End { get; set; }

    /// <summary>Gets the score that was typed; none when it is no number.</summary>
    public decimal? Points => TypedNumber.TryRead(Score, out var number) ? number : null;

    /// <summary>Gets the day that was typed; none when it is no day.</summary>
    public DateOnly? EndsOn => TypedDate.TryRead(End, out var day) ? day : null;
}
