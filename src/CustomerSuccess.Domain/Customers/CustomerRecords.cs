using CustomerSuccess.Domain.Actions;
using CustomerSuccess.Domain.Changes;
using CustomerSuccess.Domain.Churn;
using CustomerSuccess.Domain.Costs;
using CustomerSuccess.Domain.Feedback;
using CustomerSuccess.Domain.Health;
using CustomerSuccess.Domain.Keys;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Nps;
using CustomerSuccess.Domain.Revenue;

namespace CustomerSuccess.Domain.Customers;

/// <summary>What is recorded about one customer, the latest first wherever there is a day.</summary>
public sealed record CustomerRecords
{
    /// <summary>How many answers, notes, purchases, costs and audit entries are read at most.</summary>
    public const int Most = 200;

    /// <summary>How many days back shared costs are read: the last full month of either calendar is in them.</summary>
    public const int SharedCostDays = 70;

    /// <summary>Gets the customer.</summary>
    public required Customer Customer { get; init; }

    /// <summary>Gets the account manager's name.</summary>
    public string? ManagerName { get; init; }

    /// <summary>Gets the people at the customer, by name.</summary>
    public IReadOnlyList<Contact> Contacts { get; init; } = [];

    /// <summary>Gets the properties that the model has no column for, by name.</summary>
    public IReadOnlyList<CustomerProperty> Properties { get; init; } = [];

    /// <summary>Gets the subscriptions with all their terms, in order of their days.</summary>
    public IReadOnlyList<Subscription> Subscriptions { get; init; } = [];

    /// <summary>Gets the names of the plans of those subscriptions.</summary>
    public IReadOnlyDictionary<PlanId, string> PlanNames { get; init; } = new Dictionary<PlanId, string>();

    /// <summary>Gets the purchases.</summary>
    public IReadOnlyList<Purchase> Purchases { get; init; } = [];

    /// <summary>Gets how many purchases there are in all.</summary>
    public int PurchaseCount { get; init; }

    /// <summary>Gets the answers that were not withdrawn.</summary>
    public IReadOnlyList<CustomerAnswer> Answers { get; init; } = [];

    /// <summary>Gets the feedback notes; the sensitive ones without their words.</summary>
    public IReadOnlyList<FeedbackNote> Notes { get; init; } = [];

    /// <summary>Gets the recorded values of health factors.</summary>
    public IReadOnlyList<FactorValue> FactorValues { get; init; } = [];

    /// <summary>Gets the scores that people put in place of the computed one.</summary>
    public IReadOnlyList<HealthOverride> Overrides { get; init; } = [];

    /// <summary>Gets what is to be done, by the day on which it is due; after that what was closed, the latest first.</summary>
    public IReadOnlyList<CustomerAction> Actions { get; init; } = [];

    /// <summary>Gets the costs spent on this customer alone that were not withdrawn.</summary>
    public IReadOnlyList<Cost> Costs { get; init; } = [];

    /// <summary>Gets the costs of the last <see cref="SharedCostDays"/> days that all customers share, or those of the customer's segment.</summary>
    public IReadOnlyList<Cost> SharedCosts { get; init; } = [];

    /// <summary>Gets the exchange rates of the currencies of all those costs, subscriptions and purchases into the reporting currency.</summary>
    public ExchangeRates Rates { get; init; } = ExchangeRates.None;

    /// <summary>Gets the categories of costs, by identifier.</summary>
    public IReadOnlyDictionary<CostCategoryId, CostCategory> CostCategories { get; init; } = new Dictionary<CostCategoryId, CostCategory>();

    /// <summary>Gets why the customer left, each time that it did.</summary>
    public IReadOnlyList<CustomerLoss> Losses { get; init; } = [];

    /// <summary>Gets the reasons for leaving, by identifier.</summary>
    public IReadOnlyDictionary<ChurnReasonId, ChurnReason> Reasons { get; init; } = new Dictionary<ChurnReasonId, ChurnReason>();

    /// <summary>Gets the log of changes of this customer's records.</summary>
    public IReadOnlyList<AuditEntry> Audit { get; init; } = [];

    /// <summary>Gets what the keys of the API are called by which some of it was done.</summary>
    public IReadOnlyDictionary<ApiKeyId, string> Keys { get; init; } = new Dictionary<ApiKeyId, string>();

    /// <summary>Gets the names of the people who appear here.</summary>
    public IReadOnlyDictionary<MemberId, string> People { get; init; } = new Dictionary<MemberId, string>();
}

/// <summary>An answer with the names around it.</summary>
/// <param name="Response">The answer.</param>
/// <param name="Wave">The wave's name.</param>
/// <param name="Survey">The survey's name.</param>
/// <param name="Person">Who answered, where it is known.</param>
public sealed record CustomerAnswer(SurveyResponse Response, string Wave, string Survey, string? Person);
