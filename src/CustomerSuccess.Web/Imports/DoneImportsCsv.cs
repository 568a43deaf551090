using System.Runtime.CompilerServices;
using CustomerSuccess.Data.Imports.Jobs;
using CustomerSuccess.Domain.Entry;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Web.Components.Sheets;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Imports;

/// <summary>Writes the whole history of imports as CSV, page after page.</summary>
public sealed class DoneImportsCsv(DoneImports imports, ImportsViews views, IEntryDirectory directory, SheetCsv csv, IStringLocalizer<ImportsPage> text)
{
    /// <summary>Where the file is.</summary>
    public const string Path = "/imports/history.csv";

    private const int PageLength = 500;

    /// <summary>Writes the imports that the viewer may see, the latest first.</summary>
    /// <exception cref="NotAllowedException">The viewer may not import; nothing was written.</exception>
    public Task WriteAsync(TextWriter target, Viewer viewer, CancellationToken cancellationToken) => csv.WriteAsync(
        target,
        [new(text["When"], SheetKind.Moment), new(text["Who"]), new(text["Files"]), new(text["Records"]), new(text["TakenBack"], SheetKind.Moment), new(text["Note"])],
        RowsAsync(viewer, cancellationToken),
        cancellationToken);

    private async IAsyncEnumerable<IReadOnlyList<SheetCell>> RowsAsync(Viewer viewer, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var zone = (await directory.TodayAsync(cancellationToken)).Zone;
        var written = new HashSet<Guid>();
        for (var (skip, count) = (0, 1); skip < count; skip += PageLength)
        {
            (var batches, count) = await imports.ListAsync(viewer, skip, PageLength, cancellationToken);
            // An import that comes in meanwhile moves the others on by one: none is written twice.
            foreach (var done in batches.Where(one => written.Add(one.Batch.Id)).Select(one => views.RowOf(one, zone)))
            {
                yield return [done.DoneAt, new(done.Who), new(done.PlainFiles), new(done.Counts), done.UndoneAt, new(done.Undone ?? done.Refusal ?? string.Empty)];
            }
        }
    }
}
