using CustomerSuccess.Domain.Costs;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Feedback;
using CustomerSuccess.Domain.Health;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Nps;
using CustomerSuccess.Domain.Revenue;
using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Domain.Tests.RandomRecords;

/// <summary>Made-up records of a company, the same for the same seed, that keep every rule of the database. Other test projects link these files.</summary>
public sealed class RandomCompany
{
    /// <summary>The reporting currency of these companies.</summary>
    public static readonly Currency Reporting = new("USD");

    internal static readonly Currency[] Currencies = [Reporting, new("EUR"), new("IRR"), new("KWD")];
    internal static readonly string[] Segments = ["Large", "Middle", "Small"];
    private static readonly string[] CategoryCodes = ["salaries", "loyalty", "support"];

    public RandomCompany(int seed, Period around, int customers = 40)
    {
        Random = new Random(seed);
        Around = around;
        Days = new RandomDays(Random, around);
        Managers = [.. Enumerable.Range(0, 3).Select(_ => new MemberId(NextGuid()))];
        Plans = [.. Enumerable.Range(1, 3).Select(number => new Plan { Id = new PlanId(NextGuid()), Name = $"Plan {number}" })];
        Customers = [.. Enumerable.Range(1, customers).Select(NextCustomer)];
        Contacts = [.. Customers.SelectMany(customer => Enumerable.Range(1, Random.Next(3)).Select(number => new Contact { Id = new ContactId(NextGuid()), CustomerId = customer.Id, Name = $"Contact {number}" }))];
        Subscriptions = [.. Customers.SelectMany(customer => this.SubscriptionsOf(customer))];
        Purchases = [.. Customers.SelectMany(customer => this.PurchasesOf(customer))];
        Rates = [.. this.AllRates()];
        Surveys = [.. Enumerable.Range(1, 2).Select(number => new Survey { Id = new SurveyId(NextGuid()), Name = $"Survey {number}", Scale = number == 2 && seed % 2 == 0 ? RatingScale.OneToTen : RatingScale.ZeroToTen })];
        Waves = [.. Surveys.SelectMany(survey => Enumerable.Range(1, 2).Select(number => new SurveyWave { Id = new WaveId(NextGuid()), SurveyId = survey.Id, Name = $"Wave {number}", From = around.Start.AddDays(-400) }))];
        Invitations = [.. Waves.SelectMany(wave => this.InvitationsOf(wave))];
        Responses = [.. Waves.SelectMany(wave => this.ResponsesOf(wave))];
        Notes = [.. Customers.SelectMany(customer => this.NotesOf(customer))];
        Categories = [.. CategoryCodes.Select(code => new CostCategory { Id = new CostCategoryId(NextGuid()), Code = code, Name = code, NamePersian = code })];
        Costs = [.. Enumerable.Range(0, customers).Select(_ => this.NextCost())];
        FactorValues = [.. Customers.SelectMany(customer => this.FactorValuesOf(customer))];
        Overrides = [.. Customers.Where(_ => Random.Next(5) == 0).Select(customer => this.NextOverride(customer))];
    }

    public Period Around { get; }

    public IReadOnlyList<MemberId> Managers { get; }

    public IReadOnlyList<Plan> Plans { get; }

    public IReadOnlyList<Customer> Customers { get; }

    public IReadOnlyList<Contact> Contacts { get; }

    public IReadOnlyList<Subscription> Subscriptions { get; }

    public IReadOnlyList<Purchase> Purchases { get; }

    /// <summary>Gets the exchange rates into the reporting currency. Dinar has none before the period, so that a rate is sometimes missing.</summary>
    public IReadOnlyList<ExchangeRate> Rates { get; }

    public IReadOnlyList<Survey> Surveys { get; }

    public IReadOnlyList<SurveyWave> Waves { get; }

    public IReadOnlyList<SurveyInvitation> Invitations { get; }

    public IReadOnlyList<SurveyResponse> Responses { get; }

    public IReadOnlyList<FeedbackNote> Notes { get; }

    public IReadOnlyList<CostCategory> Categories { get; }

    public IReadOnlyList<Cost> Costs { get; }

    public IReadOnlyList<FactorValue> FactorValues { get; }

    public IReadOnlyList<HealthOverride> Overrides { get; }

    /// <summary>Gets the first day without each customer whom a person marked as lost.</summary>
    public IReadOnlyDictionary<CustomerId, DateOnly> MarkedLost =>
        Customers.Where(customer => customer.MarkedLostOn is not null).ToDictionary(customer => customer.Id, customer => customer.MarkedLostOn!.Value);

    internal Random Random { get; }

    internal RandomDays Days { get; }

    internal Guid NextGuid()
    {
        var bytes = new byte[16];
        Random.NextBytes(bytes);
        return new Guid(bytes);
    }

    internal T OneOf<T>(IReadOnlyList<T> values) => values[Random.Next(values.Count)];

    private Customer NextCustomer(int number) => new()
    {
        Id = new CustomerId(NextGuid()),
        Name = $"Customer {number}",
        Segment = Random.Next(4) == 0 ? null : OneOf(Segments),
        Country = Random.Next(4) == 0 ? null : OneOf(["IR", "DE", "US"]),
        ManagerId = Random.Next(4) == 0 ? null : OneOf(Managers),
        MarkedLostOn = Random.Next(4) == 0 ? Days.Next() : null,
    };
}
