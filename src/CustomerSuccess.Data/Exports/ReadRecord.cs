namespace CustomerSuccess.Data.Exports;

/// <summary>A record as programs read it.</summary>
/// <param name="Place">What the next page of a list begins behind.</param>
/// <param name="Key">The values by which it is found.</param>
/// <param name="Fields">The fields that the reader may see, in the order of the columns; a property of a customer is one, too.</param>
/// <param name="Parts">What the record consists of, such as the terms of a subscription.</param>
public sealed record ReadRecord(string Place, IReadOnlyList<string> Key, IReadOnlyList<ReadField> Fields, IReadOnlyList<IReadOnlyList<ReadField>> Parts)
{
    /// <summary>Gets the note that is sensitive, whose reading has to be written down.</summary>
    internal Guid? Sensitive { get; init; }
}

/// <summary>A value of a record.</summary>
/// <param name="Name">The column.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Value">Text, day, instant, number or truth; none where there is none.</param>
public sealed record ReadField(string Name, ValueKind Kind, object? Value)
{
    /// <summary>Gets the value as files have it, but for what spreadsheets need; none where there is none.</summary>
    public string? Text => Value is null ? null : ExportedValues.Of(Value);
}
