using CustomerSuccess.Data.Changes;
using CustomerSuccess.Data.Health;
using CustomerSuccess.Data.Imports;
using CustomerSuccess.Data.Imports.Jobs;
using CustomerSuccess.Data.Imports.Mappings;
using CustomerSuccess.Data.Imports.Undo;
using CustomerSuccess.Data.Members;
using CustomerSuccess.Data.Naming;
using CustomerSuccess.Data.Values;
using CustomerSuccess.Domain.Actions;
using CustomerSuccess.Domain.Billing;
using CustomerSuccess.Domain.Changes;
using CustomerSuccess.Domain.Churn;
using CustomerSuccess.Domain.Closing;
using CustomerSuccess.Domain.Costs;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Entry;
using CustomerSuccess.Domain.Feedback;
using CustomerSuccess.Domain.Health;
using CustomerSuccess.Domain.Keys;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Nps;
using CustomerSuccess.Domain.Policies;
using CustomerSuccess.Domain.Repeats;
using CustomerSuccess.Domain.Revenue;
using CustomerSuccess.Domain.Webhooks;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data;

/// <summary>The records, in whichever database is configured. One context for one operation, from the factory.</summary>
public sealed class CustomerSuccessContext(DbContextOptions<CustomerSuccessContext> options)
    : IdentityDbContext<Member, IdentityRole<Guid>, Guid>(options)
{
    /// <summary>Gets or sets on whose behalf this context saves; without it, the current member of the call.</summary>
    public MemberId? Author { get; set; }

    /// <summary>Gets or sets the key of the API that speaks for the author; none for a person.</summary>
    public ApiKeyId? AuthorKey { get; set; }

    public DbSet<Customer> Customers => Set<Customer>();

    public DbSet<Contact> Contacts => Set<Contact>();

    public DbSet<CustomerProperty> CustomerProperties => Set<CustomerProperty>();

    public DbSet<Plan> Plans => Set<Plan>();

    public DbSet<Subscription> Subscriptions => Set<Subscription>();

    public DbSet<SubscriptionTerm> SubscriptionTerms => Set<SubscriptionTerm>();

    public DbSet<Purchase> Purchases => Set<Purchase>();

    public DbSet<DataSource> DataSources => Set<DataSource>();

    public DbSet<BilledCustomer> BilledCustomers => Set<BilledCustomer>();

    public DbSet<BilledPlan> BilledPlans => Set<BilledPlan>();

    public DbSet<PlanGroup> PlanGroups => Set<PlanGroup>();

    public DbSet<GroupedPlan> GroupedPlans => Set<GroupedPlan>();

    public DbSet<BilledSubscription> BilledSubscriptions => Set<BilledSubscription>();

    public DbSet<SubscriptionCancellation> SubscriptionCancellations => Set<SubscriptionCancellation>();

    public DbSet<Invoice> Invoices => Set<Invoice>();

    public DbSet<InvoiceLine> InvoiceLines => Set<InvoiceLine>();

    public DbSet<Payment> Payments => Set<Payment>();

    public DbSet<SubscriptionEvent> SubscriptionEvents => Set<SubscriptionEvent>();

    public DbSet<ExchangeRate> ExchangeRates => Set<ExchangeRate>();

    public DbSet<Survey> Surveys => Set<Survey>();

    public DbSet<SurveyWave> SurveyWaves => Set<SurveyWave>();

    public DbSet<SurveyInvitation> SurveyInvitations => Set<SurveyInvitation>();

    public DbSet<SurveyResponse> SurveyResponses => Set<SurveyResponse>();

    public DbSet<FeedbackNote> FeedbackNotes => Set<FeedbackNote>();

    public DbSet<FactorValue> FactorValues => Set<FactorValue>();

    public DbSet<ScorecardVersion> Scorecards => Set<ScorecardVersion>();

    public DbSet<MonthEndHealth> HealthScores => Set<MonthEndHealth>();

    public DbSet<HealthOverride> HealthOverrides => Set<HealthOverride>();

    public DbSet<CustomerAction> Actions => Set<CustomerAction>();

    public DbSet<Cost> Costs => Set<Cost>();

    public DbSet<CostCategory> CostCategories => Set<CostCategory>();

    public DbSet<Programme> Programmes => Set<Programme>();

    public DbSet<ChurnReason> ChurnReasons => Set<ChurnReason>();

    public DbSet<CustomerLoss> CustomerLosses => Set<CustomerLoss>();

    public DbSet<ClosedPeriod> ClosedPeriods => Set<ClosedPeriod>();

    public DbSet<EntryDraft> EntryDrafts => Set<EntryDraft>();

    public DbSet<PolicyVersion> Policies => Set<PolicyVersion>();

    public DbSet<Organization> Organizations => Set<Organization>();

    public DbSet<ApiKey> ApiKeys => Set<ApiKey>();

    public DbSet<RememberedRequest> RememberedRequests => Set<RememberedRequest>();

    public DbSet<WebhookEndpoint> WebhookEndpoints => Set<WebhookEndpoint>();

    public DbSet<WebhookDelivery> WebhookDeliveries => Set<WebhookDelivery>();

    public DbSet<NotedBand> NotedBands => Set<NotedBand>();

    public DbSet<RecordChange> Changes => Set<RecordChange>();

    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    internal DbSet<ImportBatch> ImportBatches => Set<ImportBatch>();

    internal DbSet<ImportJob> ImportJobs => Set<ImportJob>();

    internal DbSet<UndoStep> UndoSteps => Set<UndoStep>();

    internal DbSet<SavedMapping> SavedMappings => Set<SavedMapping>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        StoredValues.Configure(configurationBuilder);
        configurationBuilder.Conventions.Add(_ => new SnakeCaseNames());
        configurationBuilder.Conventions.Add(_ => new EnumChecks());
        if (Database.ProviderName!.EndsWith("Sqlite", StringComparison.Ordinal))
        {
            configurationBuilder.Conventions.Add(_ => new LengthChecks());
        }
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(CustomerSuccessContext).Assembly, type => type.GetConstructor(Type.EmptyTypes) is not null);
        builder.ApplyConfiguration(new HealthOverrideConfiguration(Database.ProviderName!));
        builder.ApplyConfiguration(new RecordChangeConfiguration(Database.ProviderName!));
        foreach (var entity in builder.Model.GetEntityTypes().Where(entity => entity.ClrType.IsAssignableTo(typeof(IVersioned))))
        {
            entity.FindProperty(nameof(IVersioned.Version))!.IsConcurrencyToken = true;
        }
    }
}
