using CustomerSuccess.Data.Exports;
using CustomerSuccess.Data.Imports;
using CustomerSuccess.Data.Imports.Kinds;

namespace CustomerSuccess.Data.Programs;

/// <summary>What records of a kind look like to programs.</summary>
/// <param name="Kind">The kind, named as its file: <c>factor_values</c>.</param>
/// <param name="Columns">The fields, as the file's columns.</param>
/// <param name="PartColumns">Those of the fields that each part of a record has, such as a term of a subscription.</param>
/// <param name="Key">The fields by which a record is found.</param>
/// <param name="IsOfCustomer">Whether a list can be of one customer.</param>
/// <param name="HasProperties">Whether fields called <c>property.</c> and anything are taken, too.</param>
public sealed record RecordForm(string Kind, IReadOnlyList<RecordColumn> Columns, IReadOnlyList<string> PartColumns, IReadOnlyList<string> Key, bool IsOfCustomer, bool HasProperties)
{
    /// <summary>Gets the kinds, each after those that it speaks of.</summary>
    public static IReadOnlyList<RecordForm> All { get; } = [.. RecordRowsOfAll.InOrder.Select(Of)];

    /// <summary>Gets the kind's name in addresses: <c>factor-values</c>.</summary>
    public string Address => Kind.Replace('_', '-');

    /// <summary>Gets whether the record names itself; otherwise several fields together do.</summary>
    public bool HasName => Key is ["id"];

    /// <summary>Returns a name of ours for a record that nobody has named.</summary>
    public static string NewName() => RecordName.Of(null, Guid.CreateVersion7());

    /// <summary>Tells whether a field holds a property of a customer.</summary>
    public static bool IsProperty(string field) => CustomerKind.IsProperty(field) && field == field.Trim() && !field.Any(char.IsControl);

    private static RecordForm Of(RecordRows rows) => new(rows.Kind.Name, rows.Columns, rows.PartColumns, rows.Key, rows.IsOfCustomer, rows.Kind is CustomerKind);
}
