using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Health;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Nps;

namespace CustomerSuccess.Web.Tests.Customers;

/// <summary>Returns the customers that a test gives, and keeps what was asked.</summary>
internal sealed class ListedCustomers : ICustomerFigures, ICustomerNames
{
    public static readonly DateOnly Today = new(2026, 10, 5);

    public static readonly MemberId Sara = MemberId.New();

    /// <summary>Gets a customer at risk, as the pictures of the look show it.</summary>
    public static CustomerFigures Tideway { get; } = new(
        CustomerId.New(), "Tideway Foods", "Large", "SE", Sara, IsActive: true, new(2024, 3, 12), new(2024, 3, 12), LostOn: null,
        new MrrAmount(4_820_00_0000, new Currency("USD")), new HealthReading(new Figure.Defined(43.9m), HealthBand.AtRisk, 0.86m, IsOverride: false),
        new Figure.Defined(-12), Today.AddDays(-19), new LastAnswer(4, RatingScale.ZeroToTen, new(2026, 10, 2)), Today.AddDays(24))
    { OpenActions = 2, NextActionOn = Today.AddDays(-3) };

    /// <summary>Gets a customer of whom too little is known.</summary>
    public static CustomerFigures Harrow { get; } = new(
        CustomerId.New(), "Harrow Textiles", null, null, null, IsActive: false, new(2024, 1, 1), null, LostOn: new(2026, 9, 1),
        Mrr: null, new HealthReading(new Figure.NotDefined(WhyNot.NotEnoughData), HealthBand.NotEnoughData, 0.38m, IsOverride: false),
        new Figure.NotDefined(WhyNot.NotEnoughData), null, null, null);

    public List<CustomerFigures> Lines { get; } = [Tideway, Harrow];

    public Dictionary<CustomerSign, int> Signs { get; } = new() { [CustomerSign.AtRisk] = 9, [CustomerSign.Dropped] = 6 };

    public int Total { get; set; } = 120;

    public int Readable { get; set; } = 120;

    public List<CustomerQuery> Asked { get; } = [];

    public Task<CustomerFiguresPage> ReadAsync(CustomerQuery query, Viewer viewer, CancellationToken cancellationToken = default)
    {
        if (!viewer.ReadsFigures)
        {
            throw new NotAllowedException("Customers.");
        }

        Asked.Add(query);
        return Task.FromResult(new CustomerFiguresPage(Today, query.Signs.Count > 0 ? Signs.GetValueOrDefault(query.Signs.Single()) : Total, Readable, Signs, [.. Lines.Skip(query.Skip).Take(query.Take)], new FigureStamp(7, null)));
    }

    public Task<CustomerFigures?> FindAsync(CustomerId customer, Viewer viewer, CancellationToken cancellationToken = default) =>
        Task.FromResult(Lines.Find(line => line.Customer == customer));

    public Task<CustomerHistory?> HistoryAsync(CustomerId customer, Viewer viewer, CancellationToken cancellationToken = default) => Task.FromResult<CustomerHistory?>(new CustomerHistory(
        [new ActiveSpan(customer, new(2024, 3, 12), null)],
        [new MrrStep(new(2024, 3, 12), new MrrAmount(5_200_00_0000, new Currency("USD"))), new MrrStep(new(2026, 10, 1), new MrrAmount(4_820_00_0000, new Currency("USD")))],
        new FigureStamp(7, null)));

    public Task<CustomerNamePage> FindAsync(string? search, int skip, int take, Viewer viewer, CancellationToken cancellationToken = default) => viewer.Enters || viewer.ReadsFigures
        ? Task.FromResult(new CustomerNamePage(1, [new CustomerName(Tideway.Customer, Tideway.Name, "Large", "SE")]))
        : throw new NotAllowedException("Customers.");

    public Task<CustomerChoices> ChoicesAsync(Viewer viewer, CancellationToken cancellationToken = default) =>
        Task.FromResult(new CustomerChoices(["Large", "Small"], ["SE"], [new ManagerChoice(Sara, "Sara Lindqvist"), new ManagerChoice(MemberId.New(), "Reza")], []));
}
