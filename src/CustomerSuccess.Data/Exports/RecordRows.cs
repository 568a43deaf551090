using CustomerSuccess.Data.Imports;
using CustomerSuccess.Domain.Members;

namespace CustomerSuccess.Data.Exports;

/// <summary>Reads and takes away the records of one kind in the columns of its file, which is what import reads and what programs are told.</summary>
internal abstract class RecordRows(string kind)
{
    /// <summary>Gets the kind, whose columns these are.</summary>
    public RecordKind Kind { get; } = RecordKinds.NamedInFolder(kind) ?? throw new InvalidOperationException($"There is no kind {kind}.");

    /// <summary>Gets the columns, in the order of the kind.</summary>
    public abstract IReadOnlyList<RecordColumn> Columns { get; }

    /// <summary>Gets the columns by which a record is found.</summary>
    public virtual IReadOnlyList<string> Key => ["id"];

    /// <summary>Gets the columns that parts of a record have, and not the whole.</summary>
    public virtual IReadOnlyList<string> PartColumns => [];

    /// <summary>Gets whether a record belongs to a customer, so that a list can be of one.</summary>
    public bool IsOfCustomer => Kind.Columns.Any(rule => rule.Name == "customer");

    /// <summary>Tells whether any record of the kind may be read.</summary>
    public abstract bool MayRead(Viewer viewer);

    /// <summary>Returns a part of the records that the viewer may read, in the order of entry; none where the place to go on from is no place of the list.</summary>
    public abstract Task<IReadOnlyList<ReadRecord>?> ListAsync(CustomerSuccessContext context, RecordQuery query, Viewer viewer, CancellationToken cancellationToken);

    /// <summary>Returns a record that the viewer may read, or <see langword="null"/>.</summary>
    public abstract Task<ReadRecord?> FindAsync(CustomerSuccessContext context, IReadOnlyList<string> key, bool isWhole, Viewer viewer, CancellationToken cancellationToken);

    /// <summary>Gets the name of the record's type, as the audit log has it.</summary>
    public abstract string Record { get; }

    /// <summary>Gets how the identifier of a record is read out of the key of what it is stored as; a key that names none, such as that of an exchange rate, gives none.</summary>
    public abstract IReadOnlyDictionary<string, Func<string, Guid?>> Stored { get; }

    /// <summary>Returns the names of those records that are gone, as far as the viewer may know of them; none where one of them has no name of its own.</summary>
    public abstract Task<IReadOnlyList<string>?> GoneAsync(CustomerSuccessContext context, IReadOnlyList<Guid> own, DateTime since, Viewer viewer, CancellationToken cancellationToken);

    /// <summary>Takes a record away.</summary>
    /// <exception cref="NotAllowedException">The viewer may not.</exception>
    public abstract Task<Removal> RemoveAsync(CustomerSuccessContext context, IReadOnlyList<string> key, Viewer viewer, CancellationToken cancellationToken);

    /// <summary>Returns the headings of a file, which may have more than the kind's own.</summary>
    public virtual Task<IReadOnlyList<string>> HeadingsAsync(CustomerSuccessContext context, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<string>>([.. Columns.Select(column => column.Name)]);

    /// <summary>Returns the lines of a file one by one, in an order that depends on nothing but what stands in them.</summary>
    public abstract IAsyncEnumerable<IReadOnlyList<string>> LinesAsync(CustomerSuccessContext context, IReadOnlyList<string> headings, CancellationToken cancellationToken);
}
