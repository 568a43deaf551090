using CustomerSuccess.Data.Imports.Warnings;
using CustomerSuccess.Domain.Costs;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CustomerSuccess.Data.Imports.Kinds;

/// <summary>costs.csv: money spent on keeping customers. Without an end it is a cost of one day.</summary>
internal sealed class CostKind() : MatchedKind<Cost>(
    "costs", Needed("id"), Needed("category"), Optional("programme"), Needed("from"), Optional("until"), Needed("amount"), Needed("currency"), Optional("refund"),
    Optional("counted"), Optional("customer"), Optional("segment"), Optional("description"), Optional("document_number"))
{
    protected override Cost Read(ImportEntry entry, References references, ImportRun run)
    {
        var line = entry.First;
        var id = line.RecordName();
        var currency = line.Needed<Currency>("currency", ImportValues.Currency);
        var from = line.Needed<DateOnly>("from", ImportValues.Day);
        var cost = new Cost
        {
            Id = new CostId(id.Own),
            ExternalId = id.External,
            CategoryId = references.Category(line),
            ProgrammeId = references.Programme(line),
            From = from,
            Until = line.Optional<DateOnly>("until", ImportValues.Day) ?? from.AddDays(1),
            AmountMinor = line.Needed("amount", ImportValues.Amount(currency)),
            Currency = currency,
            IsRefund = line.Optional<bool>("refund", ImportValues.Boolean) ?? false,
            CountedBasisPoints = line.Optional<int>("counted", ImportValues.Percent) ?? 10_000,
            CustomerId = references.CustomerIfAny(line),
            Segment = line.Text("segment", 100),
            Description = line.Text("description", 500),
            DocumentNumber = line.Text("document_number", 100),
            EnteredAt = run.Now,
            EnteredBy = run.Member,
        };
        RefuseWhatCannotBe(line, cost);
        return cost;
    }

    protected override string KeyOf(Cost record) => RecordName.Of(record.ExternalId, record.Id.Value);

    protected override Task<IReadOnlyList<Cost>> StoredAsync(IReadOnlyList<Cost> read, CustomerSuccessContext context, CancellationToken cancellationToken) =>
        context.Costs.NamedAsync(read.Select(KeyOf), id => new CostId(id), cancellationToken);

    protected override async Task WarnAsync(IReadOnlyList<(ImportEntry Entry, Cost Record)> read, ImportRun run, Action<ImportWarning> warn, CancellationToken cancellationToken)
    {
        await run.Usual.LearnOnceAsync(Name, () => UsualAmounts.OfCategoriesAsync(run.Context, cancellationToken));
        foreach (var (entry, cost) in read)
        {
            run.Usual.Warn(entry.First, $"{cost.CategoryId.Value} {cost.Currency}", cost.AmountMinor, cost.Currency, warn);
        }
    }

    protected override bool Apply(Cost stored, Cost read, CustomerSuccessContext context)
    {
        (stored.CategoryId, stored.ProgrammeId, stored.From, stored.Until) = (read.CategoryId, read.ProgrammeId, read.From, read.Until);
        (stored.AmountMinor, stored.Currency, stored.IsRefund, stored.CountedBasisPoints) = (read.AmountMinor, read.Currency, read.IsRefund, read.CountedBasisPoints);
        (stored.CustomerId, stored.Segment, stored.Description, stored.DocumentNumber) = (read.CustomerId, read.Segment, read.Description, read.DocumentNumber);
        return false;
    }

    /// <summary>Closed days keep their costs: none comes, none goes, none changes.</summary>
    protected override async ValueTask<Objection?> ObjectionAsync(EntityEntry? stored, Cost read, ImportRun run, CancellationToken cancellationToken)
    {
        var closed = await run.Days.ClosedAsync(read.From, read.Until, cancellationToken);
        if (closed is null && stored is not null)
        {
            var (from, until) = ((DateOnly)stored.Property(nameof(Cost.From)).OriginalValue!, (DateOnly)stored.Property(nameof(Cost.Until)).OriginalValue!);
            closed = await run.Days.ClosedAsync(from, until, cancellationToken);
        }

        return closed is null ? null : new Objection("from", RefusalReason.DaysClosed, ValueWords.Of(closed.Start), ValueWords.Of(closed.LastDay));
    }

    private static void RefuseWhatCannotBe(LineValues line, Cost cost)
    {
        if (line.Refusals.Count > 0)
        {
            return;
        }

        if (cost.AmountMinor < 0)
        {
            line.Refuse("amount", RefusalReason.Negative);
        }

        if (cost.Until <= cost.From)
        {
            line.Refuse("until", RefusalReason.UntilNotAfterFrom);
        }

        if (cost.CustomerId is not null && cost.Segment is not null)
        {
            line.Refuse("segment", RefusalReason.CustomerAndSegment);
        }
    }
}
