using CustomerSuccess.Data.Imports.Warnings;
using CustomerSuccess.Domain.Revenue;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Imports.Kinds;

/// <summary>subscriptions.csv: a line is a term of a subscription; the lines of one subscription stand together and are all its terms.</summary>
internal sealed class SubscriptionKind() : MatchedKind<Subscription>(
    "subscriptions", Needed("id"), Needed("customer"), Needed("plan"), Needed("from"), Optional("until"), Needed("amount"), Needed("currency"), Optional("unit"),
    Optional("unit_count"), Optional("quantity"), Optional("discount"), Optional("kind"), Optional("renews_on"))
{
    protected override RefusalReason SecondTime => RefusalReason.NotTogether;

    protected override IEnumerable<IReadOnlyList<ImportLine>> Together(IEnumerable<ImportLine> lines)
    {
        // A subscription of more than 1,000 terms is a file that names them all alike; it ends here and is refused as not together.
        var together = new List<ImportLine>();
        foreach (var line in lines)
        {
            if (together.Count > 0 && (together[0]["id"] != line["id"] || together.Count == 1_000))
            {
                yield return together;
                together = [];
            }

            together.Add(line);
        }

        if (together.Count > 0)
        {
            yield return together;
        }
    }

    protected override Subscription Read(ImportEntry entry, References references, ImportRun run)
    {
        var line = entry.First;
        var id = line.RecordName();
        var subscription = new Subscription
        {
            Id = new SubscriptionId(id.Own),
            ExternalId = id.External,
            CustomerId = references.Customer(line),
            PlanId = references.Plan(line),
            RenewsOn = line.Optional<DateOnly>("renews_on", ImportValues.Day),
        };
        subscription.Terms.AddRange(entry.Lines.Select(term => TermReading.Of(term, subscription)));
        foreach (var other in entry.Lines.Skip(1))
        {
            foreach (var column in (string[])["customer", "plan", "renews_on"])
            {
                if (other.Line[column] != line.Line[column])
                {
                    other.Refuse(column, RefusalReason.LinesDisagree);
                }
            }
        }

        TermReading.RefuseOverlaps(entry, subscription.Terms);
        subscription.Terms.Sort((one, other) => one.From.CompareTo(other.From));
        return subscription;
    }

    protected override string KeyOf(Subscription record) => RecordName.Of(record.ExternalId, record.Id.Value);

    protected override Task<IReadOnlyList<Subscription>> StoredAsync(IReadOnlyList<Subscription> read, CustomerSuccessContext context, CancellationToken cancellationToken) =>
        context.Subscriptions.Include(subscription => subscription.Terms).NamedAsync(read.Select(KeyOf), id => new SubscriptionId(id), cancellationToken);

    protected override async Task WarnAsync(IReadOnlyList<(ImportEntry Entry, Subscription Record)> read, ImportRun run, Action<ImportWarning> warn, CancellationToken cancellationToken)
    {
        await Overlaps.WarnAsync([.. read.Select(one => (one.Entry.First, one.Record))], run.Context, warn, cancellationToken);
        await run.Usual.LearnOnceAsync(Name, () => UsualAmounts.OfPlansAsync(run.Context, cancellationToken));
        foreach (var (entry, subscription) in read)
        {
            // Terms were put in order of their days, lines were not.
            foreach (var (line, term) in entry.Lines.Join(subscription.Terms, line => line.Line["from"], term => ValueWords.Of(term.From), (line, term) => (line, term)))
            {
                run.Usual.Warn(line, UsualAmounts.Plan(subscription.PlanId, term), term.AmountMinor, term.Currency, warn);
            }
        }
    }

    protected override (string Column, RefusalReason Reason)? Clash(Subscription stored, Subscription read) =>
        stored.CustomerId == read.CustomerId ? null : ("customer", RefusalReason.BelongsToAnotherCustomer);

    protected override bool Apply(Subscription stored, Subscription read, CustomerSuccessContext context)
    {
        (stored.PlanId, stored.RenewsOn) = (read.PlanId, read.RenewsOn);
        var now = read.Terms.ToDictionary(term => term.From);
        var isChanged = stored.Terms.RemoveAll(term => !now.ContainsKey(term.From)) > 0;
        foreach (var term in stored.Terms)
        {
            isChanged |= TermReading.Apply(term, now[term.From]);
            now.Remove(term.From);
        }

        stored.Terms.AddRange(now.Values.Select(term => TermReading.For(stored, term)));
        return isChanged || now.Count > 0;
    }

    protected override async Task AddAsync(IReadOnlyList<Subscription> records, ImportRun run, CancellationToken cancellationToken)
    {
        await run.InsertAsync(records, cancellationToken);
        await run.InsertAsync([.. records.SelectMany(subscription => subscription.Terms)], cancellationToken);
    }
}
