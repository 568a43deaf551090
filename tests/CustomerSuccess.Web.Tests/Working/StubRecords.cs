using CustomerSuccess.Domain.Churn;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Entry;
using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Policies;
using CustomerSuccess.Domain.Time;
using CustomerSuccess.Web.Members;

namespace CustomerSuccess.Web.Tests.Working;

/// <summary>Somebody is signed in.</summary>
internal sealed class StubViewers : IViewers
{
    public Viewer Viewer { get; set; } = new(MemberId.New(), [Role.Lead]);

    public Task<Viewer> CurrentAsync(CancellationToken cancellationToken = default) => Task.FromResult(Viewer);

    public Task<string> NameAsync(CancellationToken cancellationToken = default) => Task.FromResult("Maryam");
}

/// <summary>It is this day, in UTC.</summary>
internal sealed class StubDirectory(DateOnly today) : IEntryDirectory
{
    public Task<EntryDay> TodayAsync(CancellationToken cancellationToken) => Task.FromResult(new EntryDay(today, TimeZoneInfo.Utc, new Currency("USD"), CalendarKind.Gregorian));

    public Task<IReadOnlyList<EntryCustomer>> FindCustomersAsync(Viewer viewer, string typed, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<EntryCustomer?> FindCustomerAsync(Viewer viewer, CustomerId customer, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<EntryPerson>> PeopleAsync(Viewer viewer, CustomerId customer, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<string>> SegmentsAsync(Viewer viewer, CancellationToken cancellationToken) => throw new NotSupportedException();
}

/// <summary>The customers of a list, as a test gives them.</summary>
internal sealed class StubCustomers : ICustomerFigures, ICustomerNames
{
    public static readonly DateOnly Today = new(2026, 10, 5);

    /// <summary>The customers that show a sign.</summary>
    public Dictionary<CustomerSign, IReadOnlyList<CustomerFigures>> BySign { get; } = [];

    public Task<CustomerFiguresPage> ReadAsync(CustomerQuery query, Viewer viewer, CancellationToken cancellationToken = default)
    {
        var found = BySign.GetValueOrDefault(query.Signs.Single(), []);
        return Task.FromResult(new CustomerFiguresPage(Today, found.Count, 1_018, new Dictionary<CustomerSign, int>(), [.. found.Take(query.Take)], new FigureStamp(7, null)));
    }

    public Task<CustomerFigures?> FindAsync(CustomerId customer, Viewer viewer, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<CustomerHistory?> HistoryAsync(CustomerId customer, Viewer viewer, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<CustomerNamePage> FindAsync(string? search, int skip, int take, Viewer viewer, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<CustomerChoices> ChoicesAsync(Viewer viewer, CancellationToken cancellationToken = default) => Task.FromResult(new CustomerChoices(["Large", "Small"], [], [], []));
}

/// <summary>The list behind any figure.</summary>
internal sealed class StubLists : IFigureLists
{
    public List<FigureLine> Lines { get; } = [];

    /// <summary>How many customers are not the viewer's to read.</summary>
    public int Hidden { get; set; }

    public List<(FigurePart Part, Period Period, Filter Filter)> Asked { get; } = [];

    public Task<FigureList> ReadAsync(FigurePart part, Period period, Filter filter, Viewer viewer, int skip, int take, MetricPolicies? policies = null, CancellationToken cancellationToken = default)
    {
        Asked.Add((part, period, filter));
        return viewer.ReadsFigures
            ? Task.FromResult(new FigureList(Lines.Count + Hidden, Lines.Count, [.. Lines.Skip(skip).Take(take)], new FigureStamp(7, null)))
            : throw new NotAllowedException("Figures.");
    }
}

/// <summary>One reason for leaving.</summary>
internal sealed class StubReasons : IChurnReasons
{
    public static readonly ChurnReason Price = new() { Id = ChurnReasonId.New(), Code = "pricing", Name = "Price", NamePersian = "قیمت" };

    public Task<IReadOnlyDictionary<ChurnReasonId, ChurnReason>> ReadAsync(Viewer viewer, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyDictionary<ChurnReasonId, ChurnReason>>(new Dictionary<ChurnReasonId, ChurnReason> { [Price.Id] = Price });
}
