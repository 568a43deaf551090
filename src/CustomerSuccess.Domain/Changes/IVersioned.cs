namespace CustomerSuccess.Domain.Changes;

/// <summary>A record that people edit. Saving it with an old version fails, so that nobody overwrites what they have not seen.</summary>
public interface IVersioned
{
    /// <summary>Gets or sets how often the record was saved; counted up by the context.</summary>
    int Version { get; set; }
}
