using CustomerSuccess.Domain.Customers;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Imports.Warnings;

/// <summary>Customers whose names are the same but for letters that look alike: most likely one customer who would be there twice.</summary>
internal static class LookingAlike
{
    public static async Task WarnAsync(
        IReadOnlyList<(LineValues Line, Customer Customer)> read, CustomerSuccessContext context, Action<ImportWarning> warn, CancellationToken cancellationToken)
    {
        var keys = read.Select(one => FoldedText.Of(one.Customer.Name)).Distinct().ToArray();
        var stored = (await context.Customers.Where(customer => keys.Contains(customer.SearchKey))
            .Select(customer => new { customer.SearchKey, customer.Name, customer.ExternalId, customer.Id }).ToListAsync(cancellationToken)).ToLookup(customer => customer.SearchKey);
        var lines = new Dictionary<string, (string Id, long Line)>();
        foreach (var (line, customer) in read)
        {
            var (key, id) = (FoldedText.Of(customer.Name), line.Line["id"]);
            if (stored[key].FirstOrDefault(other => RecordName.Of(other.ExternalId, other.Id.Value) != id) is { } alike)
            {
                warn(line.Warning("name", WarningReason.NameLooksLike, alike.Name, RecordName.Of(alike.ExternalId, alike.Id.Value)));
            }
            else if (lines.TryGetValue(key, out var before) && before.Id != id)
            {
                warn(line.Warning("name", WarningReason.NameLooksLikeLine, before.Line.ToString(System.Globalization.CultureInfo.InvariantCulture)));
            }

            lines.TryAdd(key, (id, line.Line.Number));
        }
    }
}
