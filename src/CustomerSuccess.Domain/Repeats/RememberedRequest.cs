using CustomerSuccess.Domain.Keys;

namespace CustomerSuccess.Domain.Repeats;

/// <summary>A request that its sender has named, with its answer, so that sending it again does nothing again.</summary>
public sealed class RememberedRequest
{
    /// <summary>The most characters of a name.</summary>
    public const int LongestName = 200;

    /// <summary>Gets the key of the API that sent it.</summary>
    public required ApiKeyId ApiKeyId { get; init; }

    /// <summary>Gets the name that the sender gave it.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the SHA-256 of what was asked: method, address and body, in hexadecimal digits.</summary>
    public required string Asked { get; init; }

    /// <summary>Gets the instant at which it came, UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>Gets or sets the status of the answer; none while it is worked on.</summary>
    public int? Status { get; set; }

    /// <summary>Gets or sets the content type of the answer.</summary>
    public string? ContentType { get; set; }

    /// <summary>Gets or sets the address of what was made.</summary>
    public string? Location { get; set; }

    /// <summary>Gets or sets the answer.</summary>
    public string? Body { get; set; }
}
