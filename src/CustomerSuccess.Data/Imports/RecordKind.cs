using CustomerSuccess.Domain.Members;

namespace CustomerSuccess.Data.Imports;

/// <summary>A kind of record that files hold, with the columns of its file.</summary>
internal abstract class RecordKind(string name, params IReadOnlyList<ColumnRule> columns)
{
    /// <summary>Gets the name of the kind; its file is called so, with .csv behind it.</summary>
    public string Name => name;

    /// <summary>Gets the columns.</summary>
    public IReadOnlyList<ColumnRule> Columns => columns;

    /// <summary>Tells whether a file of this kind may have a column.</summary>
    public virtual bool Knows(string column) => columns.Any(rule => rule.Name == column);

    /// <summary>Tells whether records of a customer with this account manager may be written, be it by a file or by a program.</summary>
    public virtual bool MayWrite(Viewer viewer, MemberId? manager) => viewer.Imports;

    /// <summary>Reads lines and writes their records.</summary>
    public abstract Task ImportAsync(IEnumerable<ImportLine> lines, ImportRun run, CancellationToken cancellationToken);

    protected static ColumnRule Needed(string name) => new(name, IsNeeded: true);

    protected static ColumnRule Optional(string name) => new(name, IsNeeded: false);
}
