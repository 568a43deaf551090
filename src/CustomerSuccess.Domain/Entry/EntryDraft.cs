using CustomerSuccess.Domain.Members;

namespace CustomerSuccess.Domain.Entry;

/// <summary>What somebody has typed into a form and not saved yet. It survives a lost connection, a reload and a restart.</summary>
public sealed class EntryDraft
{
    /// <summary>Gets whose draft it is. Nobody else reads it.</summary>
    public required MemberId MemberId { get; init; }

    /// <summary>Gets the form, such as <c>answer</c>, or <c>answer:</c> with the identifier of the record that is corrected.</summary>
    public required string Form { get; init; }

    /// <summary>Gets or sets the fields as the form wrote them.</summary>
    public required string Content { get; set; }

    /// <summary>Gets or sets the instant of the last keystroke that was kept, UTC.</summary>
    public required DateTime SavedAt { get; set; }
}
