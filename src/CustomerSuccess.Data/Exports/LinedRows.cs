using System.Runtime.CompilerServices;
using CustomerSuccess.Data.Closing;
using CustomerSuccess.Data.Imports;
using CustomerSuccess.Domain.Members;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Exports;

/// <summary>Reads the records of one kind by one query. A line is a <typeparamref name="TLine"/>: the record, or a part of it.</summary>
internal abstract partial class LinedRows<T, TLine>(string kind, params IReadOnlyList<RowColumn<TLine>> cells) : ColumnedRows<TLine>(kind, cells)
    where T : class
{
    public override async IAsyncEnumerable<IReadOnlyList<string>> LinesAsync(
        CustomerSuccessContext context, IReadOnlyList<string> headings, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var rows = InOrder(Query(context), Binary(context)).AsNoTracking().AsAsyncEnumerable();
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            foreach (var line in LinesOf(row))
            {
                yield return [.. headings.Select(heading => TextOf(line, heading))];
            }
        }
    }

    public override bool MayRead(Viewer viewer) => ReachOf(viewer) is not Reach.Nothing;

    public override async Task<IReadOnlyList<ReadRecord>?> ListAsync(CustomerSuccessContext context, RecordQuery query, Viewer viewer, CancellationToken cancellationToken)
    {
        var rows = Readable(context, viewer).OfCustomer(query.Customer);
        if (query.After is { } place && After(rows, place) is var rest)
        {
            if (rest is null)
            {
                return null;
            }

            rows = rest;
        }

        var page = query.Own is { } own
            ? await ThoseAsync(rows, query.After is { } last ? own.Where(one => one > Guid.ParseExact(last, "N")) : own, query.Limit, cancellationToken)
            : await InOrderOfEntry(rows).Take(query.Limit).AsNoTracking().ToListAsync(cancellationToken);
        return [.. page.Select(row => Read(row, isWhole: false, viewer))];
    }

    public override async Task<ReadRecord?> FindAsync(CustomerSuccessContext context, IReadOnlyList<string> key, bool isWhole, Viewer viewer, CancellationToken cancellationToken) =>
        await Find(Readable(context, viewer), key).AsNoTracking().FirstOrDefaultAsync(cancellationToken) is { } row ? Read(row, isWhole, viewer) : null;

    public override async Task<Removal> RemoveAsync(CustomerSuccessContext context, IReadOnlyList<string> key, Viewer viewer, CancellationToken cancellationToken)
    {
        if (await Find(Query(context), key).AsTracking().FirstOrDefaultAsync(cancellationToken) is not { } row)
        {
            return Removal.NotThere;
        }

        if (!Kind.MayWrite(viewer, row.ManagerId) || !MayRemove(row.Record, viewer))
        {
            throw new NotAllowedException($"Taking away one of {Kind.Name}.");
        }

        if (DaysOf(row.Record) is var (from, until) && await ClosedDays.FindAsync(context, from, until, cancellationToken) is not null)
        {
            return Removal.Closed;
        }

        try
        {
            await RemoveAsync(context, row, cancellationToken);
            return Removal.Done;
        }
        catch (DbUpdateException fault) when (fault is not DbUpdateConcurrencyException)
        {
            return Removal.InUse;
        }
    }

    /// <summary>Returns every record of the kind that counts, with the names around it.</summary>
    public abstract IQueryable<Row<T>> Query(CustomerSuccessContext context);

    /// <summary>Returns the lines of a record.</summary>
    public abstract IEnumerable<TLine> LinesOf(Row<T> row);

    /// <summary>Returns what the columns of the whole record are read from.</summary>
    protected abstract TLine WholeOf(Row<T> row);

    /// <summary>Tells whose records of the kind a viewer may read.</summary>
    protected virtual Reach ReachOf(Viewer viewer) => viewer.ReadsAllCustomers ? Reach.Everything : viewer.ReadsOwnCustomers ? Reach.OwnCustomers : Reach.Nothing;

    /// <summary>Returns the columns that the viewer sees of a record.</summary>
    protected virtual IEnumerable<string> Visible(Row<T> row, bool isWhole, Viewer viewer) => Kind.Columns.Select(rule => rule.Name);

    /// <summary>Returns the record's identifier when its reading has to be written down.</summary>
    protected virtual Guid? SensitiveOf(Row<T> row) => null;

    /// <summary>Tells whether a viewer who may write records of the kind may also take this one away.</summary>
    protected virtual bool MayRemove(T record, Viewer viewer) => true;

    /// <summary>Returns the days that the record counts in; none where it counts in no figure of a month.</summary>
    protected virtual (DateOnly From, DateOnly Until)? DaysOf(T record) => null;

    /// <summary>Takes a record away and saves.</summary>
    protected virtual Task RemoveAsync(CustomerSuccessContext context, Row<T> row, CancellationToken cancellationToken)
    {
        context.Remove(row.Record);
        return context.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Returns the record with a key.</summary>
    protected virtual IQueryable<Row<T>> Find(IQueryable<Row<T>> rows, IReadOnlyList<string> key)
    {
        var name = key[0];
        return RecordName.IsOwn(name, out var own) ? rows.Where(row => row.Own == own.Value) : rows.Where(row => EF.Property<string?>(row.Record, "ExternalId") == name);
    }

    /// <summary>Returns the records behind a place in the order of entry, or <see langword="null"/> when it is none.</summary>
    protected virtual IQueryable<Row<T>>? After(IQueryable<Row<T>> rows, string place) =>
        Guid.TryParseExact(place, "N", out var own) ? rows.Where(row => row.Own > own) : null;

    /// <summary>Puts the records in the order of entry, which no later entry disturbs.</summary>
    protected virtual IQueryable<Row<T>> InOrderOfEntry(IQueryable<Row<T>> rows) => rows.OrderBy(row => row.Own);

    protected virtual string PlaceOf(Row<T> row) => row.Own.ToString("N");

    /// <summary>Puts the records in the order of their names, byte by byte; those that nobody else named come after, in the order of entry.</summary>
    /// <param name="rows">The records.</param>
    /// <param name="binary">The database's word for byte by byte.</param>
    protected virtual IQueryable<Row<T>> InOrder(IQueryable<Row<T>> rows, string binary) => rows
        .OrderBy(row => EF.Property<string?>(row.Record, "ExternalId") == null)
        .ThenBy(row => EF.Functions.Collate(EF.Property<string?>(row.Record, "ExternalId"), binary))
        .ThenBy(row => row.Own);

    private static string Binary(CustomerSuccessContext context) => context.Database.ProviderName!.EndsWith("Sqlite", StringComparison.Ordinal) ? "BINARY" : "C";

    private IQueryable<Row<T>> Readable(CustomerSuccessContext context, Viewer viewer)
    {
        var member = viewer.Id;
        return ReachOf(viewer) switch
        {
            Reach.Everything => Query(context),
            Reach.OwnCustomers => Query(context).Where(row => row.ManagerId == member),
            _ => throw new NotAllowedException($"Reading {Kind.Name}."),
        };
    }

    private ReadRecord Read(Row<T> row, bool isWhole, Viewer viewer)
    {
        var whole = WholeOf(row);
        var visible = Visible(row, isWhole, viewer).ToList();
        return new ReadRecord(
            PlaceOf(row),
            [.. Key.Select(column => ExportedValues.Of(ValueOf(whole, column)))],
            [.. visible.Where(column => !PartColumns.Contains(column)).Select(column => FieldOf(whole, column))],
            PartColumns.Count == 0 ? [] : [.. LinesOf(row).Select(line => PartColumns.Select(column => FieldOf(line, column)).ToList())])
        {
            Sensitive = isWhole ? SensitiveOf(row) : null,
        };
    }
}
