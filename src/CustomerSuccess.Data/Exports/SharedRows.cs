using CustomerSuccess.Domain.Members;

namespace CustomerSuccess.Data.Exports;

/// <summary>A kind that belongs to no customer and that everybody reads who reads records at all.</summary>
internal abstract class SharedRows<T>(string kind, params IReadOnlyList<RowColumn<Row<T>>> cells) : PlainRows<T>(kind, cells)
    where T : class
{
    protected override Reach ReachOf(Viewer viewer) => viewer.ReadsShared ? Reach.Everything : Reach.Nothing;
}
