using CustomerSuccess.Domain.Members;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Imports.Kinds;

/// <summary>What an organisation decided rather than recorded, and what its figures depend on. There is little of it, and it is written only by those who may decide it.</summary>
internal abstract class SettingKind<T>(string name, params IReadOnlyList<ColumnRule> columns) : MatchedKind<T>(name, columns)
    where T : class
{
    public override bool MayWrite(Viewer viewer, MemberId? manager) => viewer.Defines;

    protected sealed override T Read(ImportEntry entry, References references, ImportRun run)
    {
        if (run.Viewer is { } viewer && !MayWrite(viewer, null))
        {
            entry.First.Refuse(null, RefusalReason.NotForYou);
        }

        return Read(entry.First, references);
    }

    /// <summary>Makes a record of its line.</summary>
    protected abstract T Read(LineValues line, References references);

    protected sealed override async Task<IReadOnlyList<T>> StoredAsync(IReadOnlyList<T> read, CustomerSuccessContext context, CancellationToken cancellationToken) =>
        await context.Set<T>().ToListAsync(cancellationToken);

    /// <summary>Reads JSON, which is checked as whoever uses it later would.</summary>
    protected static TContent? Content<TContent>(LineValues line, string column, Func<string, TContent> read)
        where TContent : class
    {
        if (line.Text(column) is not { } json)
        {
            line.Refuse(column, RefusalReason.ValueMissing);
            return null;
        }

        try
        {
            return read(json);
        }
        catch (FormatException unusable)
        {
            line.Refuse(column, RefusalReason.ContentUnusable, unusable.Message);
            return null;
        }
    }
}
