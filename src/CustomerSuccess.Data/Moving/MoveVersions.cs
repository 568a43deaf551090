using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Moving;

/// <summary>Holds that both databases have the tables of this program.</summary>
internal static class MoveVersions
{
    /// <exception cref="MoveRefusedException">One of them does not, and cannot be brought to it.</exception>
    public static async Task RequireAsync(CustomerSuccessContext old, IDbContextFactory<CustomerSuccessContext> target, CancellationToken cancellationToken)
    {
        var (applied, known) = await ReadAsync(old, cancellationToken);
        if (applied.Count == 0)
        {
            throw new MoveRefusedException(MoveRefusal.SourceIsNotOurs, string.Empty);
        }

        Require(applied.Except(known), MoveRefusal.SourceIsNewer);
        Require(known.Except(applied), MoveRefusal.SourceIsOlder);
        await using var context = await target.CreateDbContextAsync(cancellationToken);
        (applied, known) = await ReadAsync(context, cancellationToken);
        Require(applied.Except(known), MoveRefusal.TargetIsNewer);
    }

    private static async Task<(List<string> Applied, List<string> Known)> ReadAsync(CustomerSuccessContext context, CancellationToken cancellationToken) =>
        (await context.Database.CanConnectAsync(cancellationToken) ? [.. await context.Database.GetAppliedMigrationsAsync(cancellationToken)] : [], [.. context.Database.GetMigrations()]);

    private static void Require(IEnumerable<string> odd, MoveRefusal refusal)
    {
        if (odd.FirstOrDefault() is { } first)
        {
            throw new MoveRefusedException(refusal, first);
        }
    }
}
