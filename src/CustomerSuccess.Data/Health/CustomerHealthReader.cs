using CustomerSuccess.Data.Customers;
using CustomerSuccess.Data.Policies;
using CustomerSuccess.Domain.Activity;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Health;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Policies;
using CustomerSuccess.Domain.Revenue;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Health;

/// <summary>Works out one customer's health by the plain definition, from the customer's own records.</summary>
/// <remarks>The ledger gives the same scores for a million customers at once; this one keeps every part, of one customer.</remarks>
public sealed class CustomerHealthReader(IDbContextFactory<CustomerSuccessContext> factory) : ICustomerHealth
{
    public async Task<IReadOnlyList<ScoredDay>?> ReadAsync(
        CustomerId customer, IReadOnlyList<DateOnly> days, Viewer viewer, CancellationToken cancellationToken = default)
    {
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        context.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        if (!await context.Customers.AnyAsync(one => one.Id == customer, cancellationToken))
        {
            return null;
        }

        await context.DemandReadsAsync(customer, viewer, cancellationToken);
        var definitions = await HealthDefinitions.ReadAsync(context, cancellationToken);
        var facts = await HealthFacts.ReadAsync(context, customer, definitions.Currency, cancellationToken);
        return [.. days.Select(day => facts.ScoreOf(day, definitions))];
    }
}

/// <summary>What scores are made by: scorecards and policies, the latest first.</summary>
internal sealed record HealthDefinitions(IReadOnlyList<ScorecardVersion> Scorecards, IReadOnlyList<PolicyVersion> Policies, Currency Currency)
{
    public static async Task<HealthDefinitions> ReadAsync(CustomerSuccessContext context, CancellationToken cancellationToken) => new(
        await context.Scorecards.OrderByDescending(version => version.From).ThenByDescending(version => version.Number).ToListAsync(cancellationToken),
        await context.Policies.OrderByDescending(version => version.From).ThenByDescending(version => version.ChangedAt).ToListAsync(cancellationToken),
        (await context.Organizations.SingleOrDefaultAsync(cancellationToken))?.ReportingCurrency ?? default);

    public (Scorecard Scorecard, int Number) ScorecardOn(DateOnly day) => Scorecards.FirstOrDefault(version => version.From <= day) is { } version
        ? (Scorecard.FromJson(version.Content), version.Number)
        : (DefaultScorecard.Scorecard, 0);

    public MetricPolicies PoliciesOn(DateOnly day) => Policies.FirstOrDefault(version => version.From <= day) is { } version
        ? PolicyContent.Read(version.Content)
        : MetricPolicies.Default;
}

/// <summary>What one customer's scores are read from.</summary>
internal sealed record HealthFacts(
    Customer Customer,
    IReadOnlyList<Subscription> Subscriptions,
    IReadOnlyList<Purchase> Purchases,
    IReadOnlyList<CustomerSuccess.Domain.Nps.SurveyResponse> Responses,
    IReadOnlyList<CustomerSuccess.Domain.Feedback.FeedbackNote> Notes,
    IReadOnlyList<FactorValue> Values,
    IReadOnlyList<HealthOverride> Overrides,
    ExchangeRates Rates,
    Currency Currency)
{
    public static async Task<HealthFacts> ReadAsync(CustomerSuccessContext context, CustomerId customer, Currency currency, CancellationToken cancellationToken)
    {
        var subscriptions = await context.Subscriptions.Where(one => one.CustomerId == customer).Include(one => one.Terms).ToListAsync(cancellationToken);
        var currencies = subscriptions.SelectMany(one => one.Terms).Select(term => term.Currency).Distinct().ToList();
        var rates = currencies.Count < 2 ? [] : await context.ExchangeRates.Where(rate => currencies.Contains(rate.Currency) && rate.Into == currency).ToListAsync(cancellationToken);
        return new HealthFacts(
            await context.Customers.SingleAsync(one => one.Id == customer, cancellationToken),
            subscriptions,
            await context.Purchases.Where(one => one.CustomerId == customer).ToListAsync(cancellationToken),
            await context.SurveyResponses.Where(one => one.CustomerId == customer && !one.IsWithdrawn).ToListAsync(cancellationToken),
            await context.FeedbackNotes.Where(one => one.CustomerId == customer).ToListAsync(cancellationToken),
            await context.FactorValues.Where(one => one.CustomerId == customer).ToListAsync(cancellationToken),
            await context.HealthOverrides.Where(one => one.CustomerId == customer).ToListAsync(cancellationToken),
            new ExchangeRates(rates),
            currency);
    }

    public ScoredDay ScoreOf(DateOnly day, HealthDefinitions definitions)
    {
        var policies = definitions.PoliciesOn(day);
        var spans = MrrSpans.Of(Subscriptions, policies.Activity, policies.MonthLength);
        var lost = Customer.MarkedLostOn is { } on ? new Dictionary<CustomerId, DateOnly> { [Customer.Id] = on } : [];
        var active = ActiveSpans.Of(spans, Purchases, lost, policies.Activity);
        var recorded = FactorReading.LatestOf(Values.Where(value => !HealthFactors.Computed.Contains(value.Factor)), day);
        var computed = ComputedFactors.Of(day, spans, active, Responses, Notes, Rates, Currency);
        var (scorecard, number) = definitions.ScorecardOn(day);
        return new ScoredDay(HealthScore.Of(scorecard, [.. recorded, .. computed], day, policies.HealthBands, Overrides), number);
    }
}
