using CustomerSuccess.Data.Members;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Nps;
using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Data.Tests.Entry;

/// <summary>A company in Tehran with two customers, a person, and a wave from 1 to 31 March 2026, seen by three people.</summary>
internal sealed class EntryCompany
{
    public static readonly DateOnly FirstOfMarch = new(2026, 3, 1);

    private EntryCompany()
    {
    }

    public Viewer Staff { get; } = new(MemberId.New(), [Role.Staff]);

    public Viewer Lead { get; } = new(MemberId.New(), [Role.Lead]);

    public Viewer Manager { get; } = new(MemberId.New(), [Role.AccountManager]);

    public Customer Kestrel { get; } = new() { Id = CustomerId.New(), Name = "Kestrel Logistics", Segment = "Large" };

    public Customer Lumen { get; } = new() { Id = CustomerId.New(), Name = "Lumen Bakery" };

    public Contact Jonas { get; private set; } = null!;

    public Survey Survey { get; } = new() { Id = SurveyId.New(), Name = "Spring NPS", Scale = RatingScale.OneToTen };

    public SurveyWave Wave { get; private set; } = null!;

    public static async Task<EntryCompany> InAsync(TestDatabase database)
    {
        var company = new EntryCompany();
        company.Jonas = new Contact { Id = ContactId.New(), CustomerId = company.Kestrel.Id, Name = "Jonas Weber" };
        company.Wave = new SurveyWave { Id = WaveId.New(), SurveyId = company.Survey.Id, Name = "Wave 1", From = FirstOfMarch, Until = FirstOfMarch.AddMonths(1) };
        await database.StartWithAsync(
        [
            new Organization
            {
                Name = "Company",
                TimeZone = "Asia/Tehran",
                Calendar = CalendarKind.Persian,
                WeekStart = DayOfWeek.Saturday,
                FiscalYearStartMonth = 1,
                ReportingCurrency = new Currency("IRR"),
            },
            new Member { Id = company.Lead.Id.Value, UserName = "lead@example.com", DisplayName = "Lena Lead" },
            company.Kestrel,
            company.Lumen,
            company.Jonas,
            company.Survey,
            company.Wave,
        ]);
        return company;
    }

    /// <summary>Returns Jonas Weber's 8 of 20 March, as a new form.</summary>
    public ResponseEntry Answer(int score = 8) => new(Guid.CreateVersion7(), Wave.Id, Kestrel.Id, "Jonas Weber", new DateOnly(2026, 3, 20), score);
}
