namespace CustomerSuccess.Data.Exports;

/// <summary>A column with where its value comes from.</summary>
/// <param name="Name">The heading.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Value">Reads the value: text, day, instant, number, truth or a name; nothing where there is none.</param>
/// <param name="Names">The names to choose from.</param>
internal sealed record RowColumn<TRow>(string Name, ValueKind Kind, Func<TRow, object?> Value, IReadOnlyList<string> Names);
