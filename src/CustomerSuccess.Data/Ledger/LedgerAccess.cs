using CustomerSuccess.Domain.Members;

namespace CustomerSuccess.Data.Ledger;

/// <summary>Refuses viewers, by the rules that <see cref="Viewer"/> has.</summary>
internal static class LedgerAccess
{
    /// <exception cref="NotAllowedException">The viewer may not read figures.</exception>
    public static void RequireFigures(Viewer viewer)
    {
        if (!viewer.ReadsFigures)
        {
            throw new NotAllowedException("Figures of the company.");
        }
    }

    /// <exception cref="NotAllowedException">The viewer may not read this customer.</exception>
    public static void Require(Viewer viewer, LedgerBlock block, int customer, LedgerCodes codes)
    {
        if (!viewer.Reads(block, customer, codes))
        {
            throw new NotAllowedException("A customer's figures.");
        }
    }

    /// <summary>Tells whether the viewer may read a customer of a block.</summary>
    public static bool Reads(this Viewer viewer, LedgerBlock block, int customer, LedgerCodes codes) => viewer.Reads(ManagerOf(block, customer, codes));

    public static MemberId? ManagerOf(LedgerBlock block, int customer, LedgerCodes codes) =>
        block.Customers.Managers[customer] is var manager and not LedgerCodes.None ? codes.Managers[manager] : null;
}
