using System.Runtime.CompilerServices;
using CustomerSuccess.Data.Ledger;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Health;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Nps;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Customers;

/// <summary>Reads lists of customers with today's figures from the ledger, and their names from the records.</summary>
public sealed class CustomerFiguresReader(LiveLedger ledger, IDbContextFactory<CustomerSuccessContext> contexts, TimeProvider time) : ICustomerFigures
{
    // Gone with its block: a change makes a new block, and only that is worked out anew.
    private readonly ConditionalWeakTable<LedgerBlock, BlockToday> _todays = [];

    public async Task<CustomerFiguresPage> ReadAsync(CustomerQuery query, Viewer viewer, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(viewer);
        LedgerAccess.RequireFigures(viewer);
        var picture = await ledger.CurrentAsync(cancellationToken);
        var today = time.TodayOf(picture.Shared);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var managers = query.Sort is CustomerSort.Manager
            ? await context.Users.ToDictionaryAsync(member => new MemberId(member.Id), member => member.DisplayName, cancellationToken)
            : [];
        var (matches, page) = await Task.Run(() => Find(picture, query, viewer, today, new CustomerOrder(query, picture.Codes, managers), cancellationToken), cancellationToken);
        var names = await NamesAsync(context, [.. page.Select(match => new CustomerId(match.Id))], cancellationToken);
        return new CustomerFiguresPage(
            today, matches.Found.Count, matches.Readable, matches.Signs, [.. page.Select(match => Line(picture, match.Block, match.Index, match.Today, names))], picture.Stamp);
    }

    public async Task<CustomerFigures?> FindAsync(CustomerId customer, Viewer viewer, CancellationToken cancellationToken = default)
    {
        var picture = await ledger.CurrentAsync(cancellationToken);
        var (block, index) = Find(picture, customer, viewer);
        if (block is null)
        {
            return null;
        }

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var names = await NamesAsync(context, [customer], cancellationToken);
        return Line(picture, block, index, BlockToday.Of(picture, block, index, time.TodayOf(picture.Shared)), names);
    }

    public async Task<CustomerHistory?> HistoryAsync(CustomerId customer, Viewer viewer, CancellationToken cancellationToken = default)
    {
        var picture = await ledger.CurrentAsync(cancellationToken);
        var (block, index) = Find(picture, customer, viewer);
        return block is null ? null : CustomerPast.Of(picture, block, index, time.TodayOf(picture.Shared));
    }

    private static (LedgerBlock? Block, int Index) Find(LedgerPicture picture, CustomerId customer, Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        var (block, index) = picture.Find(customer.Value);
        if (block is not null)
        {
            LedgerAccess.Require(viewer, block, index, picture.Codes);
        }

        return (block, index);
    }

    private static async Task<Dictionary<CustomerId, string>> NamesAsync(CustomerSuccessContext context, List<CustomerId> customers, CancellationToken cancellationToken) =>
        await context.Customers.Where(customer => customers.Contains(customer.Id)).ToDictionaryAsync(customer => customer.Id, customer => customer.Name, cancellationToken);

    private static CustomerFigures Line(LedgerPicture picture, LedgerBlock block, int index, in CustomerToday today, Dictionary<CustomerId, string> names)
    {
        var customer = new CustomerId(block.Customers.Ids[index]);
        Figure score = today.Score is { } known ? new Figure.Defined(known) : new Figure.NotDefined(WhyNot.NotEnoughData);
        return new CustomerFigures(
            customer,
            names.GetValueOrDefault(customer, string.Empty),
            picture.Codes.SegmentOf(block, index),
            picture.Codes.CountryOf(block, index),
            LedgerAccess.ManagerOf(block, index, picture.Codes),
            today.IsActive,
            Day(today.FirstActive),
            Day(today.ActiveSince),
            Day(today.Lost),
            today.Mrr is { } mrr ? new MrrAmount(mrr, picture.Shared.Currency) : null,
            new HealthReading(score, today.Band, today.Coverage, today.IsOverride),
            today.Change is { } change ? new Figure.Defined(change) : new Figure.NotDefined(today.Score is null ? WhyNot.NotEnoughData : WhyNot.NothingBefore),
            Day(today.Contact),
            today.AnswerScore >= 0 ? new LastAnswer(today.AnswerScore, (RatingScale)today.AnswerScale, DateOnly.FromDayNumber(today.AnswerDay)) : null,
            Day(today.Renewal))
        { OverrideUntil = Day(today.OverrideUntil), OpenActions = today.OpenActions, NextActionOn = Day(today.NextAction) };
    }

    private static DateOnly? Day(int day) => day == 0 ? null : DateOnly.FromDayNumber(day);

    private (CustomerMatches Matches, IReadOnlyList<CustomerMatch> Page) Find(
        LedgerPicture picture, CustomerQuery query, Viewer viewer, DateOnly today, CustomerOrder order, CancellationToken cancellationToken)
    {
        var matches = CustomerMatches.Run(picture, () => new CustomerMatches(picture, query, viewer, today, block => TodayOf(picture, block, today)), cancellationToken);
        return (matches, FirstOf.Sorted(matches.Found, order, query.Skip, query.Take));
    }

    private BlockToday TodayOf(LedgerPicture picture, LedgerBlock block, DateOnly today)
    {
        if (_todays.TryGetValue(block, out var known) && ReferenceEquals(known.Shared, picture.Shared) && known.Today == today)
        {
            return known;
        }

        var fresh = BlockToday.Of(picture, block, today);
        _todays.AddOrUpdate(block, fresh);
        return fresh;
    }
}
