using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Imports;

/// <summary>Finds stored records by the names that <see cref="RecordName"/> gives them.</summary>
internal static class NamedRecords
{
    private const string ExternalId = "ExternalId";

    /// <summary>Returns the records of these names.</summary>
    /// <param name="records">All records of the kind.</param>
    /// <param name="names">The names, as they are written.</param>
    /// <param name="identifier">Makes the kind's identifier.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static Task<IReadOnlyList<T>> NamedAsync<T, TId>(this IQueryable<T> records, IEnumerable<string> names, Func<Guid, TId> identifier, CancellationToken cancellationToken)
        where T : class => records.NamedAsync(names, identifier, record => record, cancellationToken);

    /// <summary>Returns what is selected of the records of these names.</summary>
    public static async Task<IReadOnlyList<TPart>> NamedAsync<T, TId, TPart>(
        this IQueryable<T> records, IEnumerable<string> names, Func<Guid, TId> identifier, Expression<Func<T, TPart>> select, CancellationToken cancellationToken)
        where T : class
    {
        var (external, own) = Parted(names);
        var found = external.Length == 0 ? [] : await records.Where(record => external.Contains(EF.Property<string?>(record, ExternalId))).Select(select).ToListAsync(cancellationToken);
        if (own.Length > 0)
        {
            // Two queries, since an OR over two indexes is planned badly by both databases.
            var ids = own.Select(identifier).ToArray();
            found.AddRange(await records
                .Where(record => EF.Property<string?>(record, ExternalId) == null && ids.Contains(EF.Property<TId>(record, "Id")))
                .Select(select).ToListAsync(cancellationToken));
        }

        return found;
    }

    private static (string[] External, Guid[] Own) Parted(IEnumerable<string> names)
    {
        var (external, own) = (new List<string>(), new List<Guid>());
        foreach (var name in names)
        {
            if (RecordName.IsOwn(name, out var guid))
            {
                own.Add(guid.Value);
            }
            else
            {
                external.Add(name);
            }
        }

        return ([.. external], [.. own]);
    }
}
