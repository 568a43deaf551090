using CustomerSuccess.Data.Imports;

namespace CustomerSuccess.Data.Exports;

/// <summary>Reads the records of one kind in the columns of its file, which is what import reads and what programs are told.</summary>
internal abstract class RecordRows(string kind)
{
    /// <summary>Gets the kind, whose columns these are.</summary>
    public RecordKind Kind { get; } = RecordKinds.Named(kind) ?? throw new InvalidOperationException($"There is no kind {kind}.");

    /// <summary>Gets the columns, in the order of the kind.</summary>
    public abstract IReadOnlyList<RecordColumn> Columns { get; }

    /// <summary>Gets the columns by which a record is found.</summary>
    public virtual IReadOnlyList<string> Key => ["id"];

    /// <summary>Returns the headings of a file, which may have more than the kind's own.</summary>
    public virtual Task<IReadOnlyList<string>> HeadingsAsync(CustomerSuccessContext context, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<string>>([.. Columns.Select(column => column.Name)]);

    /// <summary>Returns the lines of a file one by one, in an order that depends on nothing but what stands in them.</summary>
    public abstract IAsyncEnumerable<IReadOnlyList<string>> LinesAsync(CustomerSuccessContext context, IReadOnlyList<string> headings, CancellationToken cancellationToken);
}
