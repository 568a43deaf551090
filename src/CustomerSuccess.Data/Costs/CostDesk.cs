using CustomerSuccess.Data.Changes;
using CustomerSuccess.Data.Closing;
using CustomerSuccess.Data.Entry;
using CustomerSuccess.Data.Members;
using CustomerSuccess.Domain.Costs;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Costs;

/// <summary>Takes costs that people enter by hand, each of them once.</summary>
public sealed class CostDesk(IDbContextFactory<CustomerSuccessContext> contexts, TimeProvider time) : ICostDesk
{
    public async Task<CostOutcome> EnterAsync(Viewer viewer, CostEntry entry, CancellationToken cancellationToken)
    {
        EntryAccess.Require(viewer);
        try
        {
            return await AddAsync(viewer, entry, cancellationToken);
        }
        catch (DbUpdateException fault) when (fault.RepeatsAny())
        {
            // The database refused a second submit: the second look finds the first. Anything else is refused again, and thrown.
            return await AddAsync(viewer, entry, cancellationToken);
        }
    }

    public async Task<CostOutcome> CorrectAsync(Viewer viewer, CostId cost, int version, CostEntry entry, CancellationToken cancellationToken)
    {
        EntryAccess.Require(viewer);
        await using var context = await contexts.CreateForAsync(viewer, cancellationToken);
        var row = await context.Costs.SingleOrDefaultAsync(it => it.Id == cost, cancellationToken);
        if (row is null)
        {
            return new CostOutcome.Gone();
        }

        if (row.Version != version || row.IsWithdrawn)
        {
            return await ChangedAsync(context, cost, cancellationToken);
        }

        if (await CostCheck.ObjectionAsync(context, entry, row, cancellationToken) is { } objection)
        {
            return objection;
        }

        Fill(row, entry, await ProgrammeAsync(context, entry.Programme, cancellationToken));
        return await SaveAsync(context, cost, cancellationToken);
    }

    public async Task<CostOutcome> WithdrawAsync(Viewer viewer, CostId cost, int version, CancellationToken cancellationToken)
    {
        EntryAccess.Require(viewer);
        await using var context = await contexts.CreateForAsync(viewer, cancellationToken);
        var row = await context.Costs.SingleOrDefaultAsync(it => it.Id == cost, cancellationToken);
        if (row is null)
        {
            return new CostOutcome.Gone();
        }

        if (row.IsWithdrawn)
        {
            return new CostOutcome.Saved((await CostRows.FindAsync(context, cost, cancellationToken))!, WasThere: true);
        }

        if (row.Version != version)
        {
            return await ChangedAsync(context, cost, cancellationToken);
        }

        if (await ClosedDays.FindAsync(context, row.From, row.Until, cancellationToken) is { } closed)
        {
            return new CostOutcome.Refused([CostFault.PeriodIsClosed], closed);
        }

        row.IsWithdrawn = true;
        return await SaveAsync(context, cost, cancellationToken);
    }

    public async Task<EnteredCost?> FindAsync(Viewer viewer, CostId cost, CancellationToken cancellationToken)
    {
        EntryAccess.Require(viewer);
        await using var context = await contexts.CreateForAsync(viewer, cancellationToken);
        return await CostRows.FindAsync(context, cost, cancellationToken);
    }

    public async Task<EnteredCosts> EnteredAsync(Viewer viewer, DateOnly since, int most, CancellationToken cancellationToken)
    {
        EntryAccess.Require(viewer);
        await using var context = await contexts.CreateForAsync(viewer, cancellationToken);
        var start = BusinessDay.StartOf(since, (await BusinessDay.ReadAsync(context, time, cancellationToken)).Zone);
        var own = context.Costs.Where(cost => cost.EnteredBy == viewer.Id && cost.EnteredAt >= start && !cost.IsWithdrawn);
        var newest = own.OrderByDescending(cost => cost.EnteredAt).ThenByDescending(cost => cost.Id).Take(most);
        return new EnteredCosts(await own.CountAsync(cancellationToken), await CostRows.ReadAsync(context, newest, cancellationToken));
    }

    public async Task<bool> AnyInAsync(Viewer viewer, Period period, CancellationToken cancellationToken)
    {
        EntryAccess.Require(viewer);
        ArgumentNullException.ThrowIfNull(period);
        await using var context = await contexts.CreateForAsync(viewer, cancellationToken);
        return await context.Costs.AnyAsync(cost => !cost.IsWithdrawn && cost.From < period.End && cost.Until > period.Start, cancellationToken);
    }

    public async Task<IReadOnlyList<CostCategory>> CategoriesAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        EntryAccess.Require(viewer);
        await using var context = await contexts.CreateForAsync(viewer, cancellationToken);
        return await context.CostCategories.AsNoTracking().OrderBy(category => category.Id).ToListAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<string>> ProgrammesAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        EntryAccess.Require(viewer);
        await using var context = await contexts.CreateForAsync(viewer, cancellationToken);
        return await context.Programmes.Select(programme => programme.Name).Distinct().Order().ToListAsync(cancellationToken);
    }

    private async Task<CostOutcome> AddAsync(Viewer viewer, CostEntry entry, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateForAsync(viewer, cancellationToken);
        if (await CostRows.ReadAsync(context, context.Costs.Where(cost => cost.EntryKey == entry.EntryKey), cancellationToken) is [var there])
        {
            return new CostOutcome.Saved(there, WasThere: true);
        }

        if (await CostCheck.ObjectionAsync(context, entry, corrected: null, cancellationToken) is { } objection)
        {
            return objection;
        }

        var row = new Cost
        {
            Id = CostId.New(),
            CategoryId = entry.CategoryId,
            From = entry.From,
            Until = entry.LastDay.AddDays(1),
            AmountMinor = entry.Amount.MinorUnits,
            Currency = entry.Amount.Currency,
            EntryKey = entry.EntryKey,
            EnteredAt = time.GetUtcNow().UtcDateTime,
            EnteredBy = viewer.Id,
        };
        Fill(row, entry, await ProgrammeAsync(context, entry.Programme, cancellationToken));
        context.Add(row);
        return await SaveAsync(context, row.Id, cancellationToken);
    }

    private static void Fill(Cost row, CostEntry entry, ProgrammeId? programme)
    {
        row.CategoryId = entry.CategoryId;
        row.ProgrammeId = programme;
        row.From = entry.From;
        row.Until = entry.LastDay.AddDays(1);
        row.AmountMinor = entry.Amount.MinorUnits;
        row.Currency = entry.Amount.Currency;
        row.IsRefund = entry.IsRefund;
        row.CountedBasisPoints = entry.CountedBasisPoints;
        row.CustomerId = entry.CustomerId;
        row.Segment = entry.Segment;
        row.Description = Text(entry.Description);
        row.DocumentNumber = Text(entry.DocumentNumber);
    }

    private static async Task<CostOutcome> SaveAsync(CustomerSuccessContext context, CostId id, CancellationToken cancellationToken)
    {
        try
        {
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return await ChangedAsync(context, id, cancellationToken);
        }

        return new CostOutcome.Saved((await CostRows.FindAsync(context, id, cancellationToken))!);
    }

    private static async Task<CostOutcome> ChangedAsync(CustomerSuccessContext context, CostId id, CancellationToken cancellationToken) =>
        await CostRows.FindAsync(context, id, cancellationToken) is { } theirs
            ? new CostOutcome.ChangedMeanwhile(theirs, await RecordEditors.LastAsync(context, nameof(Cost), id.Value, cancellationToken))
            : new CostOutcome.Gone();

    /// <summary>Finds the programme by its name, in whichever letters it was typed, or makes it.</summary>
    private static async Task<ProgrammeId?> ProgrammeAsync(CustomerSuccessContext context, string? name, CancellationToken cancellationToken)
    {
        if (Text(name) is not { } typed)
        {
            return null;
        }

        var programmes = await context.Programmes.Select(programme => new { programme.Id, programme.Name }).ToListAsync(cancellationToken);
        if (programmes.Find(programme => FoldedText.Of(programme.Name) == FoldedText.Of(typed)) is { } known)
        {
            return known.Id;
        }

        var programme = new Programme { Id = ProgrammeId.New(), Name = typed };
        context.Add(programme);
        return programme.Id;
    }

    private static string? Text(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
