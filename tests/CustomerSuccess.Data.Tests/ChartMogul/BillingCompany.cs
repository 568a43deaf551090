using CustomerSuccess.Data.ChartMogul;
using CustomerSuccess.Domain.Billing;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Revenue;
using CustomerSuccess.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Tests.ChartMogul;

/// <summary>A company whose billing system has one customer and the plans Bronze (50.00 a month) and Gold (90.00 a month).</summary>
internal sealed class BillingCompany
{
    public static readonly Currency Dollar = new("USD");

    private readonly TestDatabase _database;

    private BillingCompany(TestDatabase database) => _database = database;

    public static Viewer Lead { get; } = new(MemberId.New(), [Role.Lead]);

    public DataSource Source { get; private set; } = null!;

    public PlanId Bronze { get; private set; }

    public PlanId Gold { get; private set; }

    public CustomerId Customer { get; private set; }

    public CustomerDesk Customers => new(_database, _database.Time);

    public InvoiceDesk Invoices => new(_database, _database.Time);

    public SubscriptionDesk Subscriptions => new(_database, _database.Time);

    public EventDesk Events => new(_database, _database.Time);

    public static async Task<BillingCompany> InAsync(TestDatabase database)
    {
        await database.StartWithAsync(
        [
            new Organization { Name = "Company", TimeZone = "UTC", Calendar = CalendarKind.Gregorian, WeekStart = DayOfWeek.Monday, FiscalYearStartMonth = 1, ReportingCurrency = Dollar },
        ]);
        var company = new BillingCompany(database);
        company.Source = await new DataSourceDesk(database, database.Time).CreateAsync(Lead, "Billing", default);
        var plans = new PlanDesk(database);
        company.Bronze = (await plans.CreateAsync(Lead, new NewPlan(company.Source.Id, "bronze", "Bronze", BillingUnit.Month, 1), default)).Plan.Id;
        company.Gold = (await plans.CreateAsync(Lead, new NewPlan(company.Source.Id, "gold", "Gold", BillingUnit.Month, 1), default)).Plan.Id;
        company.Customer = (await company.Customers.CreateAsync(Lead, company.Source.Id, "cus_1", new CustomerValues { Name = new(true, "Adam Smith") }, default)).Customer.Id;
        return company;
    }

    public Task<IReadOnlyList<Invoice>> ImportAsync(params InvoiceEntry[] invoices) =>
        new InvoiceImport(_database, _database.Time).RunAsync(Lead, Customer, invoices, default);

    public static InvoiceEntry Invoice(string id, string day, params LineEntry[] lines) => new(id, At(day), null, Dollar, null, lines, []);

    public LineEntry Line(string start, string end, long cents, PlanId? plan = null, Proration proration = Proration.None, string subscription = "sub_1") => new()
    {
        Kind = InvoiceLineKind.Subscription,
        AmountCents = cents,
        Plan = plan ?? Bronze,
        SubscriptionExternalId = subscription,
        ServiceStart = At(start),
        ServiceEnd = At(end),
        Proration = proration,
    };

    public static DateTime At(string day) => DateTime.Parse(day + (day.Contains('T', StringComparison.Ordinal) ? "Z" : "T00:00Z"), null, System.Globalization.DateTimeStyles.AdjustToUniversal);

    /// <summary>Returns the terms as people read them, in order of their days: the plan's name, from, until, amount x quantity.</summary>
    public async Task<IReadOnlyList<string>> TermsAsync()
    {
        await using var context = _database.CreateDbContext();
        var names = await context.Plans.ToDictionaryAsync(plan => plan.Id, plan => plan.Name);
        var rows = await context.Subscriptions.Include(row => row.Terms).ToListAsync();
        return [.. rows.SelectMany(row => row.Terms.Select(term => (row.PlanId, Term: term))).OrderBy(one => one.Term.From).ThenBy(one => one.Term.AmountMinor)
            .Select(one => $"{names[one.PlanId]} {one.Term.From:MM-dd}..{one.Term.Until:MM-dd} {one.Term.AmountMinor} x {one.Term.Quantity}")];
    }
}
