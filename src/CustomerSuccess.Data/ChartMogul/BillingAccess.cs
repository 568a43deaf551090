using CustomerSuccess.Domain.Members;

namespace CustomerSuccess.Data.ChartMogul;

/// <summary>Who may read and write what billing systems send: readers of all customers, and those who enter records.</summary>
public static class BillingAccess
{
    /// <exception cref="NotAllowedException">The viewer does not read every customer.</exception>
    public static void RequireReads(Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (!viewer.ReadsAllCustomers)
        {
            throw new NotAllowedException("Records of all customers.");
        }
    }

    /// <exception cref="NotAllowedException">The viewer does not enter records of every customer.</exception>
    public static void RequireWrites(Viewer viewer)
    {
        RequireReads(viewer);
        if (!viewer.Enters)
        {
            throw new NotAllowedException("Entering customers, plans and invoices.");
        }
    }
}
