using CustomerSuccess.Domain.Changes;

namespace CustomerSuccess.Data.Changes;

/// <summary>What a writer asks of the context besides saving.</summary>
public static class SavedChanges
{
    /// <summary>Says which version of the record was seen. Saving fails with <see cref="Microsoft.EntityFrameworkCore.DbUpdateConcurrencyException"/> when it has another by then.</summary>
    public static void Expect(this CustomerSuccessContext context, IVersioned record, int version)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Entry(record).Property(nameof(IVersioned.Version)).OriginalValue = version;
    }

    /// <summary>Returns the highest change number that this context has saved, to wait for it in the figures; none before it has saved.</summary>
    public static long? LastChangeNumber(this CustomerSuccessContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.ChangeTracker.Entries<RecordChange>().Max(change => (long?)change.Entity.Number);
    }
}
