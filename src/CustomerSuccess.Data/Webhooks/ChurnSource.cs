using CustomerSuccess.Data.Entry;
using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Time;
using CustomerSuccess.Domain.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Webhooks;

/// <summary>Finds customers who were lost in the last 30 days by the definition of churn in force, whose last day is over.</summary>
internal sealed class ChurnSource(IFigureLists lists, IDbContextFactory<CustomerSuccessContext> contexts, TimeProvider time) : IWebhookSource
{
    private const int PageLength = 1_000;

    public WebhookEvent Event => WebhookEvent.CustomerChurned;

    public async Task<IReadOnlyList<WebhookFact>> FindAsync(DateTime since, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var day = await BusinessDay.ReadAsync(context, time, cancellationToken);
        // A first day that is later than today would be no period.
        var first = new[] { DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(since, DateTimeKind.Utc), day.Zone)), day.Today }.Min();
        var period = new Period(first, day.Today.AddDays(1));
        var reasons = await context.ChurnReasons.AsNoTracking().ToDictionaryAsync(reason => reason.Id, reason => reason.Code, cancellationToken);
        var facts = new List<WebhookFact>();
        for (var lines = await ReadAsync(period, 0, cancellationToken); lines.Count > 0; lines = await ReadAsync(period, facts.Count, cancellationToken))
        {
            var ids = lines.Select(line => line.Customer).ToList();
            var external = await context.Customers.Where(customer => ids.Contains(customer.Id)).ToDictionaryAsync(customer => customer.Id, customer => customer.ExternalId, cancellationToken);
            facts.AddRange(lines.Select(line => Of(line, external.GetValueOrDefault(line.Customer), line.Reason is { } reason ? reasons.GetValueOrDefault(reason) : null, day.Zone)));
        }

        return facts;
    }

    private async Task<IReadOnlyList<FigureLine>> ReadAsync(Period period, int skip, CancellationToken cancellationToken) =>
        (await lists.ReadAsync(FigurePart.Lost, period, Filter.All, WebhookWatcher.Program, skip, PageLength, cancellationToken: cancellationToken)).Lines;

    private static WebhookFact Of(FigureLine line, string? externalId, string? reason, TimeZoneInfo zone)
    {
        var day = line.Day!.Value;
        return new WebhookFact(WebhookEvent.CustomerChurned, $"{line.Customer.Value} {WebhookFact.Day(day)}", BusinessDay.StartOf(day, zone), new Dictionary<string, object?>
        {
            ["customer"] = CustomerData.Of(line.Customer, line.Name, externalId),
            ["last_day"] = WebhookFact.Day(day.AddDays(-1)),
            ["mrr"] = line.Amount is { } mrr ? new Dictionary<string, object?> { ["amount"] = mrr.MinorUnits / mrr.Currency.MinorUnitsPerUnit(), ["currency"] = mrr.Currency.Code } : null,
            ["reason"] = reason,
        })
        {
            ToldUntil = BusinessDay.StartOf(day.AddDays(1), zone),
        };
    }
}
