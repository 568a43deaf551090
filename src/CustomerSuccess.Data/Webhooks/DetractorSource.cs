using CustomerSuccess.Domain.Nps;
using CustomerSuccess.Domain.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Webhooks;

/// <summary>Finds answers of 0 to 6 that were recorded lately and given in the last 30 days; an import of last year's answers tells nobody.</summary>
internal sealed class DetractorSource(IDbContextFactory<CustomerSuccessContext> contexts, TimeProvider time) : IWebhookSource
{
    private const int HighestDetractor = 6;

    public WebhookEvent Event => WebhookEvent.NewDetractor;

    public async Task<IReadOnlyList<WebhookFact>> FindAsync(DateTime since, CancellationToken cancellationToken)
    {
        var earliest = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime).AddDays(-WebhookWatcher.DaysBack);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var found = await context.SurveyResponses.AsNoTracking()
            .Where(answer => answer.EnteredAt >= since && answer.AnsweredOn >= earliest && !answer.IsWithdrawn && answer.Score <= HighestDetractor)
            .Join(context.Customers, answer => answer.CustomerId, customer => customer.Id, (answer, customer) => new { Answer = answer, customer.Name, customer.ExternalId })
            .ToListAsync(cancellationToken);
        return [.. found.Select(one => Of(one.Answer, one.Name, one.ExternalId))];
    }

    /// <summary>An answer that corrects another is the same detractor.</summary>
    private static WebhookFact Of(SurveyResponse answer, string name, string? externalId) =>
        new(WebhookEvent.NewDetractor, (answer.ReplacesId ?? answer.Id).Value.ToString(), answer.EnteredAt, new Dictionary<string, object?>
        {
            ["response_id"] = answer.Id.Value,
            ["customer"] = CustomerData.Of(answer.CustomerId, name, externalId),
            ["score"] = answer.Score,
            ["scale"] = answer.Scale is RatingScale.OneToTen ? "1-10" : "0-10",
            ["answered_on"] = WebhookFact.Day(answer.AnsweredOn),
            ["comment"] = answer.Comment,
        });
}
