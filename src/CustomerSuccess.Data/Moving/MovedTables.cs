using CustomerSuccess.Domain.Changes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CustomerSuccess.Data.Moving;

/// <summary>Every table of the model, so that one that is added later is moved without a word about it here.</summary>
public static class MovedTables
{
    /// <summary>Returns the names of the tables that are copied, each behind those that it refers to.</summary>
    public static IReadOnlyList<string> NamesOf(CustomerSuccessContext context) => [.. Of(context).Select(table => table.Name)];

    /// <summary>Returns the table of changes, which stays behind: it numbers the transactions of its own database.</summary>
    public static string FeedOf(CustomerSuccessContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Model.FindEntityType(typeof(RecordChange))!.GetTableName()!;
    }

    internal static IReadOnlyList<MovedTable> Of(CustomerSuccessContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var feed = FeedOf(context);
        var design = context.GetService<IDesignTimeModel>().Model;
        return [.. InOrder(context.Model.GetRelationalModel().Tables).Where(table => table.Name != feed).Select(table => MovedTable.Of(table, design))];
    }

    private static List<ITable> InOrder(IEnumerable<ITable> tables)
    {
        var (ordered, left) = (new List<ITable>(), tables.OrderBy(table => table.Name, StringComparer.Ordinal).ToList());
        while (left.Count > 0)
        {
            var next = left.Where(table => table.ForeignKeyConstraints.All(key => key.PrincipalTable == table || ordered.Contains(key.PrincipalTable))).ToList();
            if (next.Count == 0)
            {
                throw new InvalidOperationException($"The tables {string.Join(", ", left.Select(table => table.Name))} refer to each other in a circle.");
            }

            ordered.AddRange(next);
            left.RemoveAll(next.Contains);
        }

        return ordered;
    }
}
