using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Feedback;
using CustomerSuccess.Domain.Health;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Web.Tests.Customers;

/// <summary>One customer's records, as a test of their page needs them.</summary>
internal sealed class RecordedCustomer : ICustomerRecords, ICustomerHealth, IMonthEndScores, IHealthOverrides, IFeedbackNotes
{
    private static readonly CustomerId Id = ListedCustomers.Tideway.Customer;

    /// <summary>Gets or sets whether the viewer may read the customer.</summary>
    public bool Allows { get; set; } = true;

    /// <summary>Gets or sets what a test records besides.</summary>
    public Func<CustomerRecords, CustomerRecords> Besides { get; set; } = records => records;

    /// <summary>Gets or sets the scorecard: three parts of outcome to one of relationship.</summary>
    public Scorecard Scorecard { get; set; } = new([new FactorGroup("all", 1, [Outcome, Relationship])]);

    public static HealthFactor Outcome { get; } = new(HealthFactors.Outcome, 3, FactorScale.Linear((0, 0), (100, 100)));

    public static HealthFactor Relationship { get; } = new(HealthFactors.Relationship, 1, FactorScale.Linear((1, 0), (5, 100)));

    public Task<CustomerRecords?> ReadAsync(CustomerId customer, Viewer viewer, CancellationToken cancellationToken = default) => !Allows
        ? throw new NotAllowedException("A customer.")
        : Task.FromResult<CustomerRecords?>(customer != Id ? null : Besides(new CustomerRecords
        {
            Customer = new Customer { Id = Id, Name = "Tideway Foods", Segment = "Large", ManagerId = ListedCustomers.Sara },
            ManagerName = "Sara Lindqvist",
            Notes = [new FeedbackNote { Id = FeedbackNoteId.New(), CustomerId = Id, On = new(2026, 9, 17), IsSensitive = true }],
        }));

    /// <summary>Outcome was 40 until the third day before today and is 80 since; the relationship is 3 of 5.</summary>
    public Task<IReadOnlyList<ScoredDay>?> ReadAsync(CustomerId customer, IReadOnlyList<DateOnly> days, Viewer viewer, CancellationToken cancellationToken = default)
    {
        FactorReading[] readings =
        [
            new(HealthFactors.Outcome, 40, new(2024, 3, 12)), new(HealthFactors.Outcome, 80, ListedCustomers.Today.AddDays(-3)),
            new(HealthFactors.Relationship, 3, new(2024, 3, 12)),
        ];
        return Task.FromResult<IReadOnlyList<ScoredDay>?>([.. days.Select(day => new ScoredDay(HealthScore.Of(Scorecard, readings, day, new HealthBands()), 1))]);
    }

    /// <summary>Gets or sets the scores kept at ends of months.</summary>
    public IReadOnlyList<MonthEndHealth> MonthEnds { get; set; } = [];

    public Task<IReadOnlyList<MonthEndHealth>> ReadAsync(CustomerId customer, CalendarKind calendar, Viewer viewer, CancellationToken cancellationToken = default) => Task.FromResult(MonthEnds);

    public Task<OverrideReceipt> SetAsync(OverrideEntry entry, DateOnly today, Viewer viewer, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task EndAsync(SeenOverride seen, DateOnly today, Viewer viewer, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task UndoAsync(OverrideReceipt receipt, Viewer viewer, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<FeedbackNoteId> AddAsync(FeedbackEntry entry, Viewer viewer, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<FeedbackNote?> OpenAsync(FeedbackNoteId note, Viewer viewer, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task RemoveAsync(FeedbackNoteId note, Viewer viewer, CancellationToken cancellationToken = default) => throw new NotSupportedException();
}
