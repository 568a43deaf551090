using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Members;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Customers;

/// <summary>Checks, before something is written about a customer, that the viewer may.</summary>
internal static class CustomerAccess
{
    /// <summary>Throws unless the viewer may act on the customer, and returns the account manager; a customer that is not there is nobody's to act on.</summary>
    public static async Task<MemberId?> DemandActsOnAsync(this CustomerSuccessContext context, CustomerId customer, Viewer viewer, CancellationToken cancellationToken)
    {
        var manager = await ManagerAsync(context, customer, cancellationToken);
        return viewer.ActsOn(manager) ? manager : throw new NotAllowedException("Acting on a customer that the viewer does not look after.");
    }

    /// <summary>Throws unless the viewer may enter feedback for the customer.</summary>
    public static async Task DemandEntersFeedbackAsync(this CustomerSuccessContext context, CustomerId customer, Viewer viewer, CancellationToken cancellationToken)
    {
        if (!viewer.EntersFeedbackFor(await ManagerAsync(context, customer, cancellationToken)))
        {
            throw new NotAllowedException("Feedback of a customer that the viewer does not look after.");
        }
    }

    /// <summary>Throws unless the viewer may read the customer.</summary>
    public static async Task DemandReadsAsync(this CustomerSuccessContext context, CustomerId customer, Viewer viewer, CancellationToken cancellationToken)
    {
        if (!viewer.Reads(await ManagerAsync(context, customer, cancellationToken)))
        {
            throw new NotAllowedException("Records of a customer that the viewer does not look after.");
        }
    }

    private static async Task<MemberId?> ManagerAsync(CustomerSuccessContext context, CustomerId customer, CancellationToken cancellationToken) =>
        (await context.Customers.AsNoTracking().SingleOrDefaultAsync(one => one.Id == customer, cancellationToken)
            ?? throw new NotAllowedException("A customer that is not there.")).ManagerId;
}
