using CustomerSuccess.Domain.Actions;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Revenue;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Customers;

/// <summary>Reads what is recorded about one customer.</summary>
public sealed class CustomerRecordsReader(IDbContextFactory<CustomerSuccessContext> factory, TimeProvider time) : ICustomerRecords
{
    public async Task<CustomerRecords?> ReadAsync(CustomerId customer, Viewer viewer, CancellationToken cancellationToken = default)
    {
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        context.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        var found = await context.Customers.SingleOrDefaultAsync(one => one.Id == customer, cancellationToken);
        if (found is null)
        {
            return null;
        }

        if (!viewer.Reads(found.ManagerId))
        {
            throw new NotAllowedException("Records of a customer that the viewer does not look after.");
        }

        var records = new CustomerRecords { Customer = found };
        records = await WithRevenueAsync(context, records, cancellationToken);
        records = await WithVoiceAsync(context, records, cancellationToken);
        records = await WithHealthAsync(context, records, cancellationToken);
        records = await WithActionsAsync(context, records, cancellationToken);
        records = await WithCostsAndLossesAsync(context, records, cancellationToken);
        return await CustomerPeople.NamedAsync(context, records, cancellationToken);
    }

    private static async Task<CustomerRecords> WithRevenueAsync(CustomerSuccessContext context, CustomerRecords records, CancellationToken cancellationToken)
    {
        var id = records.Customer.Id;
        var subscriptions = await context.Subscriptions.Where(one => one.CustomerId == id).Include(one => one.Terms).ToListAsync(cancellationToken);
        var plans = subscriptions.Select(one => one.PlanId).Distinct().ToList();
        var purchases = context.Purchases.Where(one => one.CustomerId == id);
        return records with
        {
            Subscriptions = [.. subscriptions.Select(InOrder).OrderBy(one => one.Terms.FirstOrDefault()?.From)],
            PlanNames = await context.Plans.Where(plan => plans.Contains(plan.Id)).ToDictionaryAsync(plan => plan.Id, plan => plan.Name, cancellationToken),
            Purchases = await purchases.OrderByDescending(one => one.On).ThenBy(one => one.Id).Take(CustomerRecords.Most).ToListAsync(cancellationToken),
            PurchaseCount = await purchases.CountAsync(cancellationToken),
        };
    }

    private static Subscription InOrder(Subscription subscription)
    {
        subscription.Terms.Sort((left, right) => left.From.CompareTo(right.From));
        return subscription;
    }

    private static async Task<CustomerRecords> WithVoiceAsync(CustomerSuccessContext context, CustomerRecords records, CancellationToken cancellationToken)
    {
        var id = records.Customer.Id;
        var answers = from response in context.SurveyResponses
                      where response.CustomerId == id && !response.IsWithdrawn
                      join wave in context.SurveyWaves on response.WaveId equals wave.Id
                      join survey in context.Surveys on wave.SurveyId equals survey.Id
                      orderby response.AnsweredOn descending, response.Id descending
                      select new { response, Wave = wave.Name, Survey = survey.Name };
        var contacts = await context.Contacts.Where(one => one.CustomerId == id).OrderBy(one => one.Name).ToListAsync(cancellationToken);
        var notes = await context.FeedbackNotes.Where(one => one.CustomerId == id)
            .OrderByDescending(one => one.On).ThenByDescending(one => one.Id).Take(CustomerRecords.Most).ToListAsync(cancellationToken);
        foreach (var note in notes.Where(note => note.IsSensitive))
        {
            (note.Liked, note.Disliked, note.Observation, note.Sentiment, note.Topics) = (null, null, null, null, string.Empty);
        }

        return records with
        {
            Contacts = contacts,
            Notes = notes,
            Properties = await context.CustomerProperties.Where(one => one.CustomerId == id).OrderBy(one => one.Name).ToListAsync(cancellationToken),
            Answers = [.. (await answers.Take(CustomerRecords.Most).ToListAsync(cancellationToken)).Select(one => new CustomerAnswer(
                one.response, one.Wave, one.Survey, contacts.Find(contact => contact.Id == one.response.ContactId)?.Name ?? one.response.Respondent))],
        };
    }

    private static async Task<CustomerRecords> WithHealthAsync(CustomerSuccessContext context, CustomerRecords records, CancellationToken cancellationToken)
    {
        var id = records.Customer.Id;
        return records with
        {
            FactorValues = await context.FactorValues.Where(one => one.CustomerId == id)
                .OrderByDescending(one => one.On).ThenByDescending(one => one.EnteredAt).ToListAsync(cancellationToken),
            Overrides = await context.HealthOverrides.Where(one => one.CustomerId == id).OrderByDescending(one => one.From).ToListAsync(cancellationToken),
            Audit = await context.AuditEntries.Where(one => one.CustomerId == id)
                .OrderByDescending(one => one.At).Take(CustomerRecords.Most).ToListAsync(cancellationToken),
        };
    }

    private static async Task<CustomerRecords> WithActionsAsync(CustomerSuccessContext context, CustomerRecords records, CancellationToken cancellationToken)
    {
        var all = context.Actions.Where(one => one.CustomerId == records.Customer.Id);
        var open = await all.Where(one => one.State == ActionState.Open)
            .OrderBy(one => one.DueOn).ThenBy(one => one.Id).Take(CustomerRecords.Most).ToListAsync(cancellationToken);
        var closed = await all.Where(one => one.State != ActionState.Open)
            .OrderByDescending(one => one.ClosedAt).ThenBy(one => one.Id).Take(CustomerRecords.Most).ToListAsync(cancellationToken);
        return records with { Actions = [.. open, .. closed] };
    }

    private async Task<CustomerRecords> WithCostsAndLossesAsync(CustomerSuccessContext context, CustomerRecords records, CancellationToken cancellationToken)
    {
        var id = records.Customer.Id;
        var costs = await context.Costs.Where(one => one.CustomerId == id && !one.IsWithdrawn)
            .OrderByDescending(one => one.From).ThenByDescending(one => one.Id).Take(CustomerRecords.Most).ToListAsync(cancellationToken);
        var since = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime).AddDays(-CustomerRecords.SharedCostDays);
        var segment = records.Customer.Segment;
        var shared = await context.Costs.Where(one => one.CustomerId == null && !one.IsWithdrawn && one.Until > since && (one.Segment == null || one.Segment == segment)).ToListAsync(cancellationToken);
        var currencies = costs.Concat(shared).Select(cost => cost.Currency)
            .Concat(records.Subscriptions.SelectMany(one => one.Terms).Select(term => term.Currency))
            .Concat(records.Purchases.Select(purchase => purchase.Currency)).Distinct().ToList();
        var losses = await context.CustomerLosses.Where(one => one.CustomerId == id).OrderByDescending(one => one.On).ToListAsync(cancellationToken);
        return records with
        {
            Costs = costs,
            SharedCosts = shared,
            Rates = new ExchangeRates(await context.ExchangeRates.Where(rate => currencies.Contains(rate.Currency)).ToListAsync(cancellationToken)),
            CostCategories = costs.Count == 0 ? records.CostCategories : await context.CostCategories.ToDictionaryAsync(one => one.Id, cancellationToken),
            Losses = losses,
            Reasons = losses.Count == 0 ? records.Reasons : await context.ChurnReasons.ToDictionaryAsync(one => one.Id, cancellationToken),
        };
    }
}
