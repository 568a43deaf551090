using CustomerSuccess.Domain.Health;
using CustomerSuccess.Domain.Members;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CustomerSuccess.Data.Imports.Kinds;

/// <summary>factor_values.csv: values of health factors, found again by customer, factor and day.</summary>
internal sealed class FactorValueKind() : MatchedKind<FactorValue>("factor_values", Needed("customer"), Needed("factor"), Needed("on"), Needed("value"), Optional("note"))
{
    public override bool MayWrite(Viewer viewer, MemberId? manager) => viewer.ActsOn(manager) || viewer.Imports;

    protected override FactorValue Read(ImportEntry entry, References references, ImportRun run) => new()
    {
        Id = FactorValueId.New(),
        CustomerId = references.Customer(entry.First),
        Factor = entry.First.Needed("factor", 100),
        On = entry.First.Needed<DateOnly>("on", ImportValues.Day),
        // Stored in millionths; what is beyond is cut off here too, so that the same file compares equal.
        Value = decimal.Floor(entry.First.Needed<decimal>("value", ImportValues.Decimal) * 1_000_000m) / 1_000_000m,
        Note = entry.First.Text("note", 500),
        EnteredAt = run.Now,
        EnteredBy = run.Member,
    };

    protected override string KeyOf(FactorValue record) => $"{record.CustomerId.Value} {record.Factor} {ValueWords.Of(record.On)}";

    protected override async Task<IReadOnlyList<FactorValue>> StoredAsync(IReadOnlyList<FactorValue> read, CustomerSuccessContext context, CancellationToken cancellationToken)
    {
        var customers = read.Select(value => value.CustomerId).Distinct().ToArray();
        var factors = read.Select(value => value.Factor).Distinct().ToArray();
        var (first, last) = (read.Min(value => value.On), read.Max(value => value.On));
        return await context.FactorValues
            .Where(value => customers.Contains(value.CustomerId) && value.On >= first && value.On <= last && factors.Contains(value.Factor) && value.ExternalId == null)
            .ToListAsync(cancellationToken);
    }

    /// <summary>Nothing was measured tomorrow yet: forms refuse such days, too.</summary>
    protected override ValueTask<Objection?> ObjectionAsync(EntityEntry? stored, FactorValue read, ImportRun run, CancellationToken cancellationToken) =>
        run.Days.InFutureAsync("on", read.On, stored?.Property(nameof(FactorValue.On)), cancellationToken);

    protected override bool Apply(FactorValue stored, FactorValue read, CustomerSuccessContext context)
    {
        stored.Value = stored.Value == read.Value ? stored.Value : read.Value;
        stored.Note = read.Note;
        return false;
    }
}
