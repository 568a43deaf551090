using CustomerSuccess.Domain.Health;
using CustomerSuccess.Web.Language;

namespace CustomerSuccess.Web.Health;

/// <summary>A factor's value as it is typed.</summary>
public sealed class FactorForm
{
    /// <summary>Gets the identifier that the value will have, so that a second submit saves nothing more.</summary>
    public FactorValueId Key { get; } = FactorValueId.New();

    public required DateOnly Today { get; init; }

    public string Factor { get; set; } = string.Empty;

    public string? Value { get; set; }

    public string? Day { get; set; }

    public string? Note { get; set; }

    /// <summary>Gets the value that was typed; none when it is no number.</summary>
    public decimal? Number => TypedNumber.TryRead(Value, out var number) ? number : null;

    /// <summary>Gets the day that was typed; none when it is no day.</summary>
    public DateOnly? On => TypedDate.TryRead(Day, out var day) ? day : null;
}
