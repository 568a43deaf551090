using CustomerSuccess.Domain.Churn;
using CustomerSuccess.Domain.Members;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Churn;

/// <summary>Reads the reasons for leaving, a short list.</summary>
public sealed class ChurnReasonReader(IDbContextFactory<CustomerSuccessContext> contexts) : IChurnReasons
{
    public async Task<IReadOnlyDictionary<ChurnReasonId, ChurnReason>> ReadAsync(Viewer viewer, CancellationToken cancellationToken = default)
    {
        if (!viewer.ReadsFigures)
        {
            throw new NotAllowedException("Reasons for leaving are read by those who read figures.");
        }

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.ChurnReasons.AsNoTracking().ToDictionaryAsync(reason => reason.Id, cancellationToken);
    }
}
