using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Revenue;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Imports.Warnings;

/// <summary>What amounts usually are of a plan, a customer or a category, so that one with a zero too many is noticed: rials for tomans.</summary>
/// <remarks>The usual amount is the mean of at least three; an amount counts as tenfold from 8 to 12.5 times as much, or as little.</remarks>
internal sealed class UsualAmounts
{
    private const int Enough = 3;
    private const decimal Least = 8m;
    private const decimal Most = 12.5m;
    private Dictionary<string, (decimal Sum, long Count)> _known = [];
    private string? _learned;

    /// <summary>Learns what is stored, in the place of what was learned before.</summary>
    public async Task LearnAsync(Func<Task<Dictionary<string, (decimal Sum, long Count)>>> read) => _known = await read();

    /// <summary>Learns what is stored of a kind, once; what its lines add is learned from them.</summary>
    public async Task LearnOnceAsync(string kind, Func<Task<Dictionary<string, (decimal Sum, long Count)>>> read)
    {
        if (_learned != kind)
        {
            _learned = kind;
            await LearnAsync(read);
        }
    }

    /// <summary>Tells of an amount that is ten times the usual or a tenth of it, and learns it otherwise.</summary>
    public void Warn(LineValues line, string group, long minor, Currency currency, Action<ImportWarning> warn)
    {
        var (sum, count) = _known.GetValueOrDefault(group);
        var usual = count == 0 ? 0 : sum / count;
        if (count >= Enough && usual > 0 && minor > 0 && IsTenfold(minor / usual))
        {
            warn(line.Warning("amount", WarningReason.TenfoldAmount, ValueWords.Amount(minor, currency), ValueWords.Amount((long)Math.Round(usual), currency)));
            return;
        }

        _known[group] = (sum + minor, count + 1);
    }

    public static string Plan(PlanId plan, SubscriptionTerm term) => $"{plan.Value} {term.Currency} {(int)term.Unit} {term.UnitCount}";

    public static async Task<Dictionary<string, (decimal Sum, long Count)>> OfPlansAsync(CustomerSuccessContext context, CancellationToken cancellationToken) =>
        (await context.SubscriptionTerms
            .Join(context.Subscriptions, term => term.SubscriptionId, subscription => subscription.Id, (term, subscription) => new { term.AmountMinor, term.Currency, term.Unit, term.UnitCount, subscription.PlanId })
            .GroupBy(term => new { term.PlanId, term.Currency, term.Unit, term.UnitCount })
            .Select(same => new { same.Key.PlanId, same.Key.Currency, same.Key.Unit, same.Key.UnitCount, Mean = same.Average(term => (double)term.AmountMinor), Count = same.LongCount() })
            .ToListAsync(cancellationToken))
        .ToDictionary(same => $"{same.PlanId.Value} {same.Currency} {(int)same.Unit} {same.UnitCount}", same => ((decimal)same.Mean * same.Count, same.Count));

    public static async Task<Dictionary<string, (decimal Sum, long Count)>> OfCustomersAsync(CustomerId[] customers, CustomerSuccessContext context, CancellationToken cancellationToken) =>
        (await context.Purchases.Where(purchase => customers.Contains(purchase.CustomerId) && purchase.AmountMinor > 0)
            .GroupBy(purchase => new { purchase.CustomerId, purchase.Currency })
            .Select(same => new { same.Key.CustomerId, same.Key.Currency, Mean = same.Average(purchase => (double)purchase.AmountMinor), Count = same.LongCount() })
            .ToListAsync(cancellationToken))
        .ToDictionary(same => $"{same.CustomerId.Value} {same.Currency}", same => ((decimal)same.Mean * same.Count, same.Count));

    public static async Task<Dictionary<string, (decimal Sum, long Count)>> OfCategoriesAsync(CustomerSuccessContext context, CancellationToken cancellationToken) =>
        (await context.Costs
            .GroupBy(cost => new { cost.CategoryId, cost.Currency })
            .Select(same => new { same.Key.CategoryId, same.Key.Currency, Mean = same.Average(cost => (double)cost.AmountMinor), Count = same.LongCount() })
            .ToListAsync(cancellationToken))
        .ToDictionary(same => $"{same.CategoryId.Value} {same.Currency}", same => ((decimal)same.Mean * same.Count, same.Count));

    private static bool IsTenfold(decimal ratio) => ratio is >= Least and <= Most or >= 1 / Most and <= 1 / Least;
}
