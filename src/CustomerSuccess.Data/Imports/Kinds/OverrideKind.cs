using CustomerSuccess.Domain.Health;
using CustomerSuccess.Domain.Members;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Imports.Kinds;

/// <summary>overrides.csv: scores that people put in place of the computed one. No other system names them.</summary>
internal sealed class OverrideKind() : MatchedKind<HealthOverride>(
    "overrides", Needed("id"), Needed("customer"), Needed("score"), Needed("reason"), Needed("from"), Needed("until"), Optional("author"))
{
    public override bool MayWrite(Viewer viewer, MemberId? manager) => viewer.ActsOn(manager);

    protected override HealthOverride Read(ImportEntry entry, References references, ImportRun run)
    {
        var line = entry.First;
        var read = new HealthOverride
        {
            Id = line.OwnName(),
            CustomerId = references.Customer(line),
            Score = decimal.Floor(line.Needed<decimal>("score", ImportValues.Decimal) * 1_000_000m) / 1_000_000m,
            Reason = line.Needed("reason", 2_000),
            From = line.Needed<DateOnly>("from", ImportValues.Day),
            Until = line.Needed<DateOnly>("until", ImportValues.Day),
            Author = Author(line, references, run),
        };
        RefuseWhatCannotBe(line, read);
        return read;
    }

    protected override string KeyOf(HealthOverride record) => RecordName.Of(null, record.Id);

    protected override async Task<IReadOnlyList<HealthOverride>> StoredAsync(IReadOnlyList<HealthOverride> read, CustomerSuccessContext context, CancellationToken cancellationToken)
    {
        var ids = read.Select(one => one.Id).ToArray();
        return await context.HealthOverrides.Where(one => ids.Contains(one.Id)).ToListAsync(cancellationToken);
    }

    /// <summary>On one day one override is in force at most.</summary>
    protected override async Task CheckAsync(IReadOnlyList<(ImportEntry Entry, HealthOverride Record)> read, ImportRun run, CancellationToken cancellationToken)
    {
        var (customers, ids) = (read.Select(one => one.Record.CustomerId).Distinct().ToArray(), read.Select(one => one.Record.Id).ToArray());
        var standing = (await run.Context.HealthOverrides.AsNoTracking().Where(one => customers.Contains(one.CustomerId) && !ids.Contains(one.Id)).ToListAsync(cancellationToken))
            .GroupBy(one => one.CustomerId).ToDictionary(same => same.Key, same => same.ToList());
        foreach (var (entry, record) in read)
        {
            if (!standing.TryGetValue(record.CustomerId, out var others))
            {
                standing.Add(record.CustomerId, others = []);
            }

            if (others.Exists(other => other.From < record.Until && other.Until > record.From))
            {
                entry.First.Refuse("from", RefusalReason.OverridesOverlap);
            }

            others.Add(record);
        }
    }

    protected override (string Column, RefusalReason Reason)? Clash(HealthOverride stored, HealthOverride read) =>
        stored.CustomerId != read.CustomerId ? ("customer", RefusalReason.BelongsToAnotherCustomer) : null;

    protected override bool Apply(HealthOverride stored, HealthOverride read, CustomerSuccessContext context)
    {
        (stored.Score, stored.Reason, stored.Until) = (read.Score, read.Reason, read.Until);
        context.Entry(stored).Property(one => one.From).CurrentValue = read.From;
        context.Entry(stored).Property(one => one.Author).CurrentValue = read.Author;
        return false;
    }

    /// <summary>Reads who decided: whoever sends it, unless it says who.</summary>
    private static MemberId Author(LineValues line, References references, ImportRun run)
    {
        if (line.Text("author") is null && run.Member is { } author)
        {
            return author;
        }

        line.Needed("author");
        return references.Member(line, "author") ?? default;
    }

    private static void RefuseWhatCannotBe(LineValues line, HealthOverride read)
    {
        if (line.Refusals.Count > 0)
        {
            return;
        }

        if (!OverrideRules.AllowsScore(read.Score))
        {
            line.Refuse("score", RefusalReason.NumberOffRange, "0", "100");
        }

        if (!OverrideRules.AllowsReason(read.Reason))
        {
            line.Refuse("reason", RefusalReason.TextTooShort, ValueWords.Of(OverrideRules.ShortestReason));
        }

        if (read.Until <= read.From)
        {
            line.Refuse("until", RefusalReason.UntilNotAfterFrom);
        }
        else if (!OverrideRules.AllowsEnd(read.Until, read.From))
        {
            line.Refuse("until", RefusalReason.LastsTooLong, ValueWords.Of(OverrideRules.MostDays));
        }
    }
}
