using System.Collections;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using CustomerSuccess.Data.Imports.Csv;

namespace CustomerSuccess.Data.Imports.Mappings;

/// <summary>Reads mapping files and checks that they can be used.</summary>
public static class MappingFile
{
    private static readonly JsonSerializerOptions Whole = new(JsonSerializerDefaults.Web)
    {
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
    };

    private static readonly JsonSerializerOptions Writing = new(Whole)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { SaidOnly } },
    };

    private static readonly JsonSerializerOptions Reading = new(Whole) { Converters = { new MappingColumnConverter(Whole) } };

    /// <summary>Reads a mapping that may not be complete yet.</summary>
    public static Mapping ReadDraft(string json) => JsonSerializer.Deserialize<Mapping>(json, Reading)!;

    /// <summary>Reads a mapping.</summary>
    /// <exception cref="MappingException">The text is no mapping, or speaks of kinds and columns that are not there.</exception>
    public static Mapping Read(string json)
    {
        try
        {
            var mapping = JsonSerializer.Deserialize<Mapping>(json, Reading) ?? throw new MappingException("The mapping is empty.");
            foreach (var step in mapping.Steps)
            {
                Check(step);
            }

            return mapping;
        }
        catch (JsonException unreadable)
        {
            throw new MappingException($"The mapping is not what it should be: {unreadable.Message}", unreadable);
        }
    }

    /// <summary>Writes a mapping as people may edit it and <see cref="Read"/> reads it.</summary>
    public static string Write(Mapping mapping) => JsonSerializer.Serialize(mapping, Writing);

    private static void Check(MappingStep step)
    {
        var kind = RecordKinds.Named(step.Kind)
            ?? throw new MappingException($"There is no kind '{step.Kind}'; use one of {string.Join(", ", RecordKinds.InOrder.Select(known => known.Name))}.");
        foreach (var column in step.Columns.Keys.Where(column => !kind.Knows(column)))
        {
            throw new MappingException($"{step.Kind} has no column '{column}'; use {string.Join(", ", kind.Columns.Select(rule => rule.Name))}.");
        }

        foreach (var rule in kind.Columns.Where(rule => rule.IsNeeded && !step.Columns.ContainsKey(rule.Name)))
        {
            throw new MappingException($"{step.Kind} from {step.File} needs the column '{rule.Name}'.");
        }

        if (step.Columns.Values.Any(column => column.Column is null == column.Constant is null))
        {
            throw new MappingException($"A column of {step.Kind} from {step.File} needs either a source column or a constant.");
        }

        try
        {
            CsvFormat.Of(step.Encoding, step.Delimiter);
        }
        catch (ArgumentException unknown)
        {
            throw new MappingException($"{step.Kind} from {step.File}: {unknown.Message}", unknown);
        }

        if (step.Months is { Total: not MonthTotal.Count, Column: null })
        {
            throw new MappingException($"{step.Kind} from {step.File} adds up or averages, so it needs the column to do it with.");
        }
    }

    // What is left at its default is not written, so that the file says only what was decided.
    private static void SaidOnly(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(property => !property.IsRequired))
        {
            property.ShouldSerialize = (_, value) => value is not (null or false or 0 or ICollection { Count: 0 } or "" or MonthTotal.Count or Domain.Time.CalendarKind.Gregorian);
        }
    }
}
