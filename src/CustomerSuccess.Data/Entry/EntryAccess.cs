using CustomerSuccess.Domain.Members;

namespace CustomerSuccess.Data.Entry;

/// <summary>Asks, at the records themselves, whether somebody may enter them.</summary>
internal static class EntryAccess
{
    public static void Require(Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (!viewer.Enters)
        {
            throw new NotAllowedException("Answers and costs are entered by staff, leads and administrators.");
        }
    }
}
