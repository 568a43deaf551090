using CustomerSuccess.Domain.Members;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Entry;

/// <summary>Says who saved a record last, so that two people who meet in one record know each other.</summary>
internal static class RecordEditors
{
    public static Task<string?> LastAsync(CustomerSuccessContext context, string record, Guid key, CancellationToken cancellationToken) =>
        LastAsync(context, record, key.ToString(), cancellationToken);

    public static async Task<string?> LastAsync(CustomerSuccessContext context, string record, string key, CancellationToken cancellationToken)
    {
        var member = await context.AuditEntries
            .Where(entry => entry.Record == record && entry.RecordKey == key)
            .OrderByDescending(entry => entry.At).ThenByDescending(entry => entry.Id)
            .Select(entry => entry.Member)
            .FirstOrDefaultAsync(cancellationToken);
        return member is { } known ? await NameAsync(context, known, cancellationToken) : null;
    }

    private static Task<string?> NameAsync(CustomerSuccessContext context, MemberId member, CancellationToken cancellationToken) =>
        context.Users.Where(user => user.Id == member.Value).Select(user => user.DisplayName).SingleOrDefaultAsync(cancellationToken);
}
