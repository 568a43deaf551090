using System.Text.Json;
using CustomerSuccess.Data.Changes;
using CustomerSuccess.Domain.Changes;
using CustomerSuccess.Domain.Churn;
using CustomerSuccess.Domain.Closing;
using CustomerSuccess.Domain.Costs;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Feedback;
using CustomerSuccess.Domain.Health;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Nps;
using CustomerSuccess.Domain.Policies;
using CustomerSuccess.Domain.Revenue;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Closing;

/// <summary>Finds the edits after a closing that could concern its days: of records that figures are made of, unless all their days lie behind it.</summary>
internal static class LaterEdits
{
    private const int MostShown = 50;
    private const int MostLookedAt = 2_000;

    private static readonly string[] Behind =
    [
        nameof(Customer), nameof(Subscription), nameof(SubscriptionTerm), nameof(Purchase), nameof(ExchangeRate), nameof(SurveyResponse), nameof(SurveyInvitation), nameof(FeedbackNote), nameof(FactorValue),
        nameof(HealthOverride), nameof(ScorecardVersion), nameof(Cost), nameof(CustomerLoss), nameof(PolicyVersion), nameof(Organization),
    ];

    public static async Task<(IReadOnlyList<LaterEdit> Edits, int More)> ReadAsync(CustomerSuccessContext context, ClosedPeriod closing, CancellationToken cancellationToken)
    {
        var entries = await context.AuditEntries.AsNoTracking()
            .Where(entry => entry.At > closing.ClosedAt && Behind.Contains(entry.Record))
            .OrderByDescending(entry => entry.At).ThenByDescending(entry => entry.Id)
            .Take(MostLookedAt)
            .ToListAsync(cancellationToken);
        var imports = await context.Set<Imports.ImportBatch>().AsNoTracking().Where(batch => batch.At > closing.ClosedAt).OrderByDescending(batch => batch.At).Take(MostShown).ToListAsync(cancellationToken);
        var meant = entries.Where(entry => CouldConcern(entry, closing.Until)).ToList();
        var shown = meant.Take(MostShown).ToList();
        var names = await AuthorNames.ReadAsync(context, shown, imports.Select(batch => batch.Member), cancellationToken);
        var ids = shown.Select(entry => entry.CustomerId).OfType<CustomerId>().Distinct().ToList();
        var customers = await context.Customers.AsNoTracking().Where(customer => ids.Contains(customer.Id)).ToDictionaryAsync(customer => customer.Id, customer => customer.Name, cancellationToken);
        var edits = shown
            .Select(entry => new LaterEdit(entry.At, names.Of(entry), entry.Record, entry.Action, entry.CustomerId is { } id ? customers.GetValueOrDefault(id) : null))
            .Concat(imports.Select(batch => new LaterEdit(batch.At, names.Of(batch.Member), string.Join(", ", batch.Files.Select(file => file.Name)), "imported", null)))
            .OrderByDescending(edit => edit.At)
            .ToList();
        return (edits, meant.Count - shown.Count);
    }

    /// <summary>What begins on the day after the last, or later, cannot have changed the figures of these days; what names no day could have.</summary>
    internal static bool CouldConcern(AuditEntry entry, DateOnly until)
    {
        List<DateOnly> days = [.. DaysOf(entry.Before), .. DaysOf(entry.After)];
        return days.Count == 0 || days.Exists(day => day < until);
    }

    private static List<DateOnly> DaysOf(string? json)
    {
        if (json is null)
        {
            return [];
        }

        using var values = JsonDocument.Parse(json);
        return [.. values.RootElement.EnumerateObject()
            .Where(value => value.Value.ValueKind is JsonValueKind.String)
            .Select(value => DateOnly.TryParseExact(value.Value.GetString(), "yyyy-MM-dd", out var day) ? day : (DateOnly?)null)
            .OfType<DateOnly>()];
    }
}
