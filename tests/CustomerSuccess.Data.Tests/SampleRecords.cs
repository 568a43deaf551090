using CustomerSuccess.Data.Imports;
using CustomerSuccess.Data.Imports.Jobs;
using CustomerSuccess.Data.Imports.Mappings;
using CustomerSuccess.Data.Imports.Undo;
using CustomerSuccess.Data.Members;
using CustomerSuccess.Domain.Actions;
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
using CustomerSuccess.Domain.Time;
using CustomerSuccess.Domain.Webhooks;

namespace CustomerSuccess.Data.Tests;

/// <summary>One record of each kind, with every field filled, that belong together.</summary>
public sealed class SampleRecords
{
    public static readonly DateOnly Day = new(2026, 3, 1);
    public static readonly DateTime Instant = new(2026, 3, 1, 8, 30, 15, 123, 456, DateTimeKind.Utc);
    public static readonly MemberId Author = new(new Guid("01957000-0000-7000-8000-000000000001"));
    private static readonly Currency Rial = new("IRR");

    public SampleRecords()
    {
        Customer = new() { Id = CustomerId.New(), Name = "گلستان‌پرداز", ExternalId = "C-1", Segment = "Large", Country = "IR", ManagerId = Author, SignedUpOn = Day, MarkedLostOn = Day.AddDays(9) };
        Contact = new() { Id = ContactId.New(), CustomerId = Customer.Id, Name = "Sara", Email = "sara@example.com", Phone = "021", Role = "CTO", ExternalId = "P-1" };
        Property = new() { CustomerId = Customer.Id, Name = "industry", Value = "Retail" };
        Plan = new() { Id = PlanId.New(), Name = "Pro", ExternalId = "pro" };
        Term = new()
        {
            SubscriptionId = SubscriptionId.New(),
            CustomerId = Customer.Id,
            From = Day,
            Until = Day.AddYears(1),
            AmountMinor = 3_600_000_000_000,
            Currency = Rial,
            Unit = BillingUnit.Year,
            UnitCount = 2,
            Quantity = 3,
            DiscountBasisPoints = 1_250,
            Kind = TermKind.Paused,
        };
        Subscription = new() { Id = Term.SubscriptionId, CustomerId = Customer.Id, PlanId = Plan.Id, ExternalId = "S-1", RenewsOn = Day.AddYears(1), Terms = [Term] };
        Purchase = new() { Id = PurchaseId.New(), CustomerId = Customer.Id, On = Day, AmountMinor = -5, Currency = Rial, Kind = PurchaseKind.Upsell, Description = "Seats", ExternalId = "B-1" };
        Rate = new() { Currency = new Currency("USD"), Into = Rial, From = Day, Rate = 1_234_567.000000089m };
        Billing = new SampleBilling(Customer, Plan, Subscription, Purchase);
        Survey = new() { Id = SurveyId.New(), Name = "NPS", Scale = RatingScale.OneToTen, ExternalId = "N-1" };
        Wave = new() { Id = WaveId.New(), SurveyId = Survey.Id, Name = "Spring", From = Day, Until = Day.AddDays(30) };
        Invitation = new() { Id = Guid.CreateVersion7(), WaveId = Wave.Id, CustomerId = Customer.Id, ContactId = Contact.Id, AskedOn = Day, IsUndelivered = true };
        Response = new()
        {
            Id = ResponseId.New(),
            WaveId = Wave.Id,
            CustomerId = Customer.Id,
            ContactId = Contact.Id,
            Respondent = "Sara",
            AnsweredOn = Day,
            Score = 9,
            Scale = RatingScale.OneToTen,
            Comment = "خوب بود",
            Agent = "Reza",
            Channel = "link",
            Topics = "product,price",
            EnteredAt = Instant,
            EnteredBy = Author,
            ExternalId = "R-1",
        };
        Note = new()
        {
            Id = FeedbackNoteId.New(),
            CustomerId = Customer.Id,
            ContactId = Contact.Id,
            On = Day,
            Source = FeedbackSource.Call,
            Topics = "service",
            Liked = "speed",
            Disliked = "price",
            Observation = "smiled",
            Sentiment = -2,
            Agent = "Reza",
            IsSensitive = true,
            EnteredAt = Instant,
            EnteredBy = Author,
            ExternalId = "F-1",
        };
        Factor = new() { Id = FactorValueId.New(), CustomerId = Customer.Id, Factor = "product-use", On = Day, Value = -0.123456m, Note = "log", EnteredAt = Instant, EnteredBy = Author };
        Scorecard = new() { Id = ScorecardId.New(), Number = 1, From = Day, Content = """{"groups":[]}""", Note = "first", PublishedBy = Author, PublishedAt = Instant };
        MonthEnd = new() { CustomerId = Customer.Id, On = Day.AddDays(30), Calendar = CalendarKind.Persian, Score = 74.999999m, Coverage = 0.5m, ScorecardNumber = 1 };
        Override = new() { Id = Guid.CreateVersion7(), CustomerId = Customer.Id, Score = 12.5m, Reason = "Their sponsor left.", From = Day, Until = Day.AddDays(90), Author = Author };
        Action = new() { Id = CustomerActionId.New(), CustomerId = Customer.Id, Task = "Call them", Owner = Author, DueOn = Day.AddDays(9), EnteredAt = Instant, EnteredBy = Author };
        Action.Close(new ActionClosing(ActionState.Done, "They renew."), Instant, Author);
        Programme = new() { Id = ProgrammeId.New(), Name = "Club", ExternalId = "G-1" };
        Category = new() { Id = CostCategoryId.New(), Code = "gifts", Name = "Gifts", NamePersian = "هدایا", IsRetired = true };
        Cost = new()
        {
            Id = CostId.New(),
            CategoryId = Category.Id,
            ProgrammeId = Programme.Id,
            From = Day,
            Until = Day.AddDays(31),
            AmountMinor = long.MaxValue,
            Currency = Rial,
            IsRefund = true,
            CountedBasisPoints = 4_000,
            CustomerId = Customer.Id,
            Description = "Cakes",
            DocumentNumber = "17",
            EnteredAt = Instant,
            EnteredBy = Author,
            IsWithdrawn = true,
            ExternalId = "K-1",
        };
        Reason = new() { Id = ChurnReasonId.New(), Code = "moved", Name = "Moved away", NamePersian = "جابه‌جایی", IsInvoluntary = true, IsRetired = true };
        Loss = new() { Id = Guid.CreateVersion7(), CustomerId = Customer.Id, On = Day, ReasonId = Reason.Id, Note = "Sad", ExternalId = "L-1" };
        Policy = new() { Id = Guid.CreateVersion7(), From = Day, Content = "{}", Note = "start", Author = Author, ChangedAt = Instant };
        Organization = new() { Name = "نمونه", TimeZone = "Asia/Tehran", Calendar = CalendarKind.Persian, WeekStart = DayOfWeek.Saturday, FiscalYearStartMonth = 12, ReportingCurrency = Rial };
        Closed = new() { Id = Guid.CreateVersion7(), From = Day, Until = Day.AddDays(31), ClosedAt = Instant, ClosedBy = Author, Figures = [new("churn-rate", 0.064m, null, null, new Dictionary<string, decimal> { ["lost"] = 64 })] };
        Draft = new() { MemberId = Author, Form = "answer", Content = "{}", SavedAt = Instant };
        Import = new()
        {
            Id = Guid.CreateVersion7(),
            At = Instant,
            Member = Author,
            Mapping = "saas",
            Files = [new("a.csv", 1, "00")],
            DoneAt = Instant,
            FirstDay = Day,
            UntilDay = Day.AddDays(1),
            UndoneAt = Instant,
            UndoneBy = Author,
            UndoRefusal = UndoRefusal.EditedSince,
            UndoRefusedFor = "Customer",
            Counts = [new("customers", 1, 2, 3, 4)],
        };
        Job = new()
        {
            Id = Guid.CreateVersion7(),
            Member = Author,
            At = Instant,
            Host = "host",
            State = ImportJobState.Failed,
            StateAt = Instant,
            Ending = ImportJobEnd.Fault,
            Files = [new(1, "a.csv", 7, new FileLook("utf-8", ",", ["id", "name"], FileFault.Empty))],
            Mapping = "{}",
            Counts = [new("customers", 1, 2, 3, 4)],
            Refusals = 5,
            Warnings = 6,
        };
        Step = new() { Batch = Import.Id, Number = 1, Notes = "{}" };
        Mapping = new() { Name = "Billing", Content = "{}", Member = Author, SavedAt = Instant };
        Endpoint = new() { Id = WebhookEndpointId.New(), Url = "https://example.com/hook", TellsDetractors = true, TellsBands = true, TellsChurn = true, TellsMonths = true, IsActive = false, ProtectedSecret = "secret", ActiveSince = Instant, EnteredAt = Instant, EnteredBy = Author };
        Delivery = new()
        {
            Id = WebhookDeliveryId.New(),
            EndpointId = Endpoint.Id,
            Event = WebhookEvent.MonthClosed,
            Subject = "1",
            Payload = "{}",
            QueuedAt = Instant,
            Attempts = 2,
            NextAttemptAt = Instant,
            LeasedUntil = Instant,
            Status = DeliveryStatus.GaveUp,
            LastAttemptAt = Instant,
            LastAnswer = "503",
        };
        Noted = new() { CustomerId = Customer.Id, Band = HealthBand.Watch };
        Member = new() { UserName = "lead", Email = "lead@example.com", DisplayName = "Lead", Language = "fa", Calendar = CalendarKind.Persian, Digits = DigitSet.Persian, MoneyUnit = "toman", Theme = Theme.Dark };
        Key = new()
        {
            Id = ApiKeyId.New(),
            Name = "Nightly report",
            MemberId = Author,
            Prefix = "cs_aBcD",
            KeyHash = new string('a', 64),
            ReadsFigures = true,
            ReadsRecords = false,
            WritesRecords = true,
            MadeAt = Instant,
            ExpiresAt = Instant.AddDays(30),
            LastUsedAt = Instant.AddDays(1),
            RevokedAt = Instant.AddDays(2),
        };
        Request = new() { ApiKeyId = Key.Id, Name = "order-1", Asked = new string('b', 64), At = Instant, Status = 201, ContentType = "application/json", Location = "/api/v1/x/1", Body = "{\"نام\":1}" };
    }

    public Customer Customer { get; }

    public Contact Contact { get; }

    public CustomerProperty Property { get; }

    public Plan Plan { get; }

    public Subscription Subscription { get; }

    public SubscriptionTerm Term { get; }

    public Purchase Purchase { get; }

    public ExchangeRate Rate { get; }

    public SampleBilling Billing { get; }

    public Survey Survey { get; }

    public SurveyWave Wave { get; }

    public SurveyInvitation Invitation { get; }

    public SurveyResponse Response { get; }

    public FeedbackNote Note { get; }

    public FactorValue Factor { get; }

    public ScorecardVersion Scorecard { get; }

    public MonthEndHealth MonthEnd { get; }

    public HealthOverride Override { get; }

    public CustomerAction Action { get; }

    public Programme Programme { get; }

    public CostCategory Category { get; }

    public Cost Cost { get; }

    public ChurnReason Reason { get; }

    public CustomerLoss Loss { get; }

    public PolicyVersion Policy { get; }

    public Organization Organization { get; }

    public ClosedPeriod Closed { get; }

    public EntryDraft Draft { get; }

    public ImportBatch Import { get; }

    public ImportJob Job { get; }

    public UndoStep Step { get; }

    public SavedMapping Mapping { get; }

    public Member Member { get; }

    public ApiKey Key { get; }

    public RememberedRequest Request { get; }

    public WebhookEndpoint Endpoint { get; }

    public WebhookDelivery Delivery { get; }

    public NotedBand Noted { get; }

    public IReadOnlyList<object> All =>
    [
        Customer, Contact, Property, Plan, Subscription, Purchase, Rate, .. Billing.All, Survey, Wave, Invitation, Response, Note, Factor, Scorecard, MonthEnd, Override, Action,
        Programme, Category, Cost, Reason, Loss, Policy, Organization, Closed, Draft, Import, Job, Step, Mapping, Member, Key, Request,
        Endpoint, Delivery, Noted,
    ];
}
