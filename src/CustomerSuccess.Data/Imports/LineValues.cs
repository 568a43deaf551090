using System.Globalization;
using CustomerSuccess.Data.Imports.Warnings;

namespace CustomerSuccess.Data.Imports;

/// <summary>Reads the values of one line and collects what is wrong with them, so that all faults of a line are told at once.</summary>
internal sealed class LineValues(ImportLine line, string kind)
{
    private readonly List<ImportRefusal> _refusals = [];

    /// <summary>Gets the line.</summary>
    public ImportLine Line => line;

    /// <summary>Gets what is wrong; nothing when the line can be taken.</summary>
    public IReadOnlyList<ImportRefusal> Refusals => _refusals;

    /// <summary>Says that a value, or without a column the line, cannot be taken.</summary>
    public void Refuse(string? column, RefusalReason reason, params string[] arguments) => _refusals.Add(new ImportRefusal(
        kind, line.Header.File, line.Number, column is null ? null : line.Header.Shown(column), column is null ? null : Shortened(line[column]), reason, arguments));

    /// <summary>Returns the text, or <see langword="null"/> when there is none.</summary>
    public string? Text(string column, int longest = int.MaxValue)
    {
        var text = line[column];
        if (text.Length <= longest)
        {
            return text.Length == 0 ? null : text;
        }

        Refuse(column, RefusalReason.ValueTooLong, longest.ToString(CultureInfo.InvariantCulture));
        return null;
    }

    /// <summary>Returns the text, which there has to be; a stand-in when it is refused.</summary>
    public string Needed(string column, int longest = int.MaxValue)
    {
        var refused = _refusals.Count;
        var text = Text(column, longest);
        if (text is null && refused == _refusals.Count)
        {
            Refuse(column, RefusalReason.ValueMissing);
        }

        return text ?? "?";
    }

    /// <summary>Returns what the record is called.</summary>
    public RecordName RecordName() => Imports.RecordName.Read(Needed("id", 200));

    /// <summary>Returns our own identifier of a record that no other system names.</summary>
    public Guid OwnName()
    {
        var text = Needed("id", 200);
        if (Imports.RecordName.IsOwn(text, out var own))
        {
            return own.Value;
        }

        if (_refusals.All(refusal => refusal.Column != line.Header.Shown("id")))
        {
            Refuse("id", RefusalReason.NotOwnName);
        }

        return Guid.Empty;
    }

    /// <summary>Returns a value that <paramref name="parse"/> understands, or <see langword="null"/> when there is none.</summary>
    public T? Optional<T>(string column, ValueParser<T> parse)
        where T : struct
    {
        var text = line.Plain(column);
        if (text.Length == 0)
        {
            return null;
        }

        if (parse(text, out var value) is not { } fault)
        {
            return value;
        }

        Refuse(column, fault.Reason, [.. fault.Arguments]);
        return null;
    }

    /// <summary>Returns a value that there has to be; a stand-in when it is refused.</summary>
    public T Needed<T>(string column, ValueParser<T> parse)
        where T : struct
    {
        if (line[column].Length == 0)
        {
            Refuse(column, RefusalReason.ValueMissing);
        }

        return Optional(column, parse) ?? default;
    }

    /// <summary>Returns a warning about a value.</summary>
    public ImportWarning Warning(string column, WarningReason reason, params string[] arguments) =>
        new(kind, line.Header.File, line.Number, line.Header.Shown(column), Shortened(line[column]), reason, arguments);

    /// <summary>Returns as much of a value as a list of refusals shows.</summary>
    public static string Shortened(string value) => value.Length > 80 ? string.Concat(value.AsSpan(0, 79), "…") : value;
}

/// <summary>Reads a value from text; returns what is wrong with it, or <see langword="null"/>.</summary>
internal delegate ValueFault? ValueParser<T>(string text, out T value);

/// <summary>Why a value cannot be read.</summary>
internal sealed record ValueFault(RefusalReason Reason, params IReadOnlyList<string> Arguments);
