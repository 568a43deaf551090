using CustomerSuccess.Domain.Closing;
using CustomerSuccess.Domain.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Webhooks;

/// <summary>Finds closed months: whoever closes one writes the record, and it is noticed.</summary>
internal sealed class MonthSource(IDbContextFactory<CustomerSuccessContext> contexts) : IWebhookSource
{
    public WebhookEvent Event => WebhookEvent.MonthClosed;

    public async Task<IReadOnlyList<WebhookFact>> FindAsync(DateTime since, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var closed = await context.ClosedPeriods.AsNoTracking().Where(period => period.ClosedAt >= since).ToListAsync(cancellationToken);
        return [.. closed.Select(period => new WebhookFact(Event, period.Id.ToString(), period.ClosedAt, new Dictionary<string, object?>
        {
            ["first_day"] = WebhookFact.Day(period.From),
            ["last_day"] = WebhookFact.Day(period.Until.AddDays(-1)),
            ["figures"] = period.Figures.Select(Figure).ToList(),
        }))];
    }

    /// <summary>Money is in the currency's main unit here, as everywhere in payloads.</summary>
    private static Dictionary<string, object?> Figure(ClosedFigure figure) => new()
    {
        ["metric"] = figure.Metric,
        ["value"] = figure is { Value: { } minor, Currency: { } code } ? minor / new Currency(code).MinorUnitsPerUnit() : figure.Value,
        ["currency"] = figure.Currency,
    };
}
