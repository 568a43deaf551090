using System.Diagnostics.CodeAnalysis;

namespace CustomerSuccess.Data.Imports;

/// <summary>What a record is called in files and in the interface for programs: by the system that it came from, or, when nobody else named it, <c>own:</c> and our own identifier.</summary>
/// <param name="Own">Our own identifier.</param>
/// <param name="External">Its name in the system that it came from; none for what people entered here.</param>
internal readonly record struct RecordName(Guid Own, string? External)
{
    private const string Prefix = "own:";

    /// <summary>Gets the name as it is written.</summary>
    public string Text => Of(External, Own);

    /// <summary>Returns the name as it is written.</summary>
    public static string Of(string? external, Guid own) => external ?? Prefix + own.ToString("D");

    /// <summary>Reads a name; one of another system belongs to a record that is not there yet or is found by it.</summary>
    public static RecordName Read(string text) => IsOwn(text, out var own) ? new RecordName(own.Value, null) : new RecordName(Guid.CreateVersion7(), text);

    /// <summary>Tells whether the text is one of our own names, and of which record.</summary>
    public static bool IsOwn(string? text, [NotNullWhen(true)] out Guid? own)
    {
        own = text is not null && text.StartsWith(Prefix, StringComparison.Ordinal) && Guid.TryParseExact(text.AsSpan(Prefix.Length), "D", out var guid) ? guid : null;
        return own is not null;
    }
}
