using CustomerSuccess.Domain.Members;

namespace CustomerSuccess.Data.Imports.Mappings;

/// <summary>A mapping that somebody saved by name, for the next files of the same kind and for the command line.</summary>
public sealed class SavedMapping
{
    /// <summary>Gets the name.</summary>
    public required string Name { get; init; }

    /// <summary>Gets or sets the mapping, as <see cref="MappingFile"/> writes it.</summary>
    public required string Content { get; set; }

    /// <summary>Gets or sets who saved it last.</summary>
    public MemberId? Member { get; set; }

    /// <summary>Gets or sets when, UTC.</summary>
    public DateTime SavedAt { get; set; }
}
