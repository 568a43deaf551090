using CustomerSuccess.Data.Imports.Guessing;
using CustomerSuccess.Data.Imports.Jobs;
using CustomerSuccess.Data.Imports.Mappings;

namespace CustomerSuccess.Data.Imports;

/// <summary>The kinds of record that a file may hold, for whoever lets people choose.</summary>
public static class ImportKinds
{
    /// <summary>Gets the names of the kinds, each after those that it speaks of.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. RecordKinds.InOrder.Select(kind => kind.Name)];

    /// <summary>Returns the columns of a kind.</summary>
    public static IReadOnlyList<ColumnRule> Columns(string kind) => Of(kind).Columns;

    /// <summary>Tells whether a kind may have a column, such as a property of customers.</summary>
    public static bool Knows(string kind, string column) => Of(kind).Knows(column);

    /// <summary>Returns the columns that a step lacks.</summary>
    public static IReadOnlyList<string> Missing(MappingStep step) => [.. Columns(step.Kind).Where(rule => rule.IsNeeded && !step.Columns.ContainsKey(rule.Name)).Select(rule => rule.Name)];

    /// <summary>Returns how a file is most likely meant, when it holds a kind.</summary>
    public static MappingStep Guess(UploadedFile file, string kind) => MappingGuess.StepOf(file, Of(kind));

    private static RecordKind Of(string kind) => RecordKinds.Named(kind) ?? throw new ArgumentException($"There is no kind '{kind}'.", nameof(kind));
}
