using CustomerSuccess.Data.Changes;
using CustomerSuccess.Domain.Changes;
using CustomerSuccess.Domain.Members;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Customers;

/// <summary>Saves what a person changed about a customer.</summary>
internal static class CustomerSaves
{
    /// <summary>Saves in the viewer's name.</summary>
    /// <exception cref="RecordConflictException">Somebody else saved one of the records meanwhile; nothing was saved.</exception>
    public static async Task SaveAsync(this CustomerSuccessContext context, ICurrentMember member, Viewer viewer, CancellationToken cancellationToken)
    {
        using var acting = member.ActAs(viewer.Id, viewer.Key);
        try
        {
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException fault) when (fault is DbUpdateConcurrencyException || fault.RepeatsAny())
        {
            throw new RecordConflictException("A record of a customer.");
        }
    }
}
