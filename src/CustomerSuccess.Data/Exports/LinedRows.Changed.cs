using CustomerSuccess.Data.Exports.Changed;
using CustomerSuccess.Data.Imports;
using CustomerSuccess.Domain.Members;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Exports;

/// <summary>What has become of records lately.</summary>
internal abstract partial class LinedRows<T, TLine>
{
    private const int MostAtOnce = 1_000;

    public override string Record => typeof(T).Name;

    public override IReadOnlyDictionary<string, Func<string, Guid?>> Stored => new Dictionary<string, Func<string, Guid?>> { [Record] = Identifier };

    public override async Task<IReadOnlyList<string>?> GoneAsync(CustomerSuccessContext context, IReadOnlyList<Guid> own, DateTime since, Viewer viewer, CancellationToken cancellationToken)
    {
        var there = await ThoseAsync(Query(context), own, int.MaxValue, cancellationToken);
        var gone = own.Except(there.Select(row => row.Own)).ToDictionary(one => one.ToString());
        if (gone.Count == 0)
        {
            return [];
        }

        var (record, names) = (Record, new Dictionary<Guid, string?>());
        foreach (var keys in gone.Keys.Chunk(MostAtOnce))
        {
            var told = context.AuditEntries.AsNoTracking().Where(entry => entry.At >= since && entry.Record == record && keys.Contains(entry.RecordKey));
            if (ReachOf(viewer) is Reach.OwnCustomers)
            {
                var member = viewer.Id;
                told = told.Where(entry => context.Customers.Any(customer => customer.Id == entry.CustomerId && customer.ManagerId == member));
            }

            foreach (var entry in await told.OrderBy(entry => entry.At).ThenBy(entry => entry.Id).ToListAsync(cancellationToken))
            {
                var one = gone[entry.RecordKey];
                names[one] = GoneRecord.Noted(entry.Before, NameProperty) ?? GoneRecord.Noted(entry.After, NameProperty) ?? names.GetValueOrDefault(one);
            }
        }

        if (names.Count > 0 && Key is not (["id"] or ["code"]))
        {
            return null;
        }

        var kept = await KeptNamesAsync(context, [.. names.Keys], cancellationToken);
        return [.. names.Select(name => RecordName.Of(name.Value ?? kept.GetValueOrDefault(name.Key), name.Key))];
    }

    /// <summary>Returns the names that records still have which are there and no longer count.</summary>
    protected virtual Task<Dictionary<Guid, string?>> KeptNamesAsync(CustomerSuccessContext context, IReadOnlyList<Guid> own, CancellationToken cancellationToken) => Task.FromResult(new Dictionary<Guid, string?>());

    protected static Guid? Identifier(string key) => Guid.TryParse(key, out var own) ? own : null;

    private string NameProperty => Key is ["code"] ? "Code" : "ExternalId";

    /// <summary>Returns the first of certain records, in the order of entry; many are asked for in parts, which both databases plan well.</summary>
    private async Task<List<Row<T>>> ThoseAsync(IQueryable<Row<T>> rows, IEnumerable<Guid> own, int limit, CancellationToken stop)
    {
        var found = new List<Row<T>>();
        foreach (var some in own.Chunk(MostAtOnce))
        {
            found.AddRange(await InOrderOfEntry(rows.Where(row => some.Contains(row.Own))).Take(limit - found.Count).AsNoTracking().ToListAsync(stop));
            if (found.Count == limit)
            {
                break;
            }
        }

        return found;
    }
}
