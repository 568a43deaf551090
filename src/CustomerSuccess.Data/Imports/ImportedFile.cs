namespace CustomerSuccess.Data.Imports;

/// <summary>A file that was imported.</summary>
/// <param name="Name">The name.</param>
/// <param name="Bytes">The length.</param>
/// <param name="Sha256">The hash of its content, in hexadecimal.</param>
public sealed record ImportedFile(string Name, long Bytes, string Sha256);
