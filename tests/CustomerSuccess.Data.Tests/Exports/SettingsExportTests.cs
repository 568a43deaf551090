using System.Text.Json;
using CustomerSuccess.Data.Bulk;
using CustomerSuccess.Data.Exports;
using CustomerSuccess.Data.Generated;
using CustomerSuccess.Data.Imports;
using CustomerSuccess.Data.Ledger;
using CustomerSuccess.Data.Ledger.Loading;
using CustomerSuccess.Data.Members;
using CustomerSuccess.Data.Moving;
using CustomerSuccess.Data.Tests.Imports;
using CustomerSuccess.Domain.Churn;
using CustomerSuccess.Domain.Closing;
using CustomerSuccess.Domain.Health;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Policies;
using CustomerSuccess.Domain.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CustomerSuccess.Data.Tests.Exports;

/// <summary>What figures depend on besides records: the organisation, its definitions, its scorecards, its closed months.</summary>
public sealed class SettingsExportTests : IDisposable
{
    private static readonly DateOnly Until = new(2026, 11, 21);
    private static readonly DateTime Now = new(2026, 11, 21, 6, 30, 0, DateTimeKind.Utc);
    private readonly string _folder = Directory.CreateTempSubdirectory("exported-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_company_with_definitions_of_its_own_has_the_same_figures_in_an_empty_database(TestDatabase database)
    {
        await using var _ = database;
        await using var other = Another(database);
        var member = await StartAsync(database);
        await StartAsync(other);
        await database.StartWithAsync([Organization()]);
        await FillAsync(database, member);
        var plain = await FiguresAsync(database);
        await database.StartWithAsync(Definitions(member));
        var defined = await FiguresAsync(database);
        defined.Keys.Where(figure => defined[figure] != plain[figure]).Select(figure => figure.Split(' ')[0]).Distinct()
            .Should().Contain(["health-mix", "health-score", "lifetime-value", "net-promoter-score"], "otherwise the definitions would prove nothing");

        await new Exporter(database).WriteAsync(_folder);
        var result = await other.ImportAsync(new FolderFiles(_folder), new ImportOptions { IsStrict = true });

        result.Told().Should().BeEmpty();
        (await FiguresAsync(other)).Should().Equal(defined);
        await using var context = other.CreateDbContext();
        var organization = await context.Organizations.SingleAsync();
        (organization.Name, organization.TimeZone, organization.WeekStart, organization.FiscalYearStartMonth).Should().Be(("گلستان", "Asia/Tehran", DayOfWeek.Saturday, 4));
        var closed = await context.ClosedPeriods.OrderBy(period => period.From).ToListAsync();
        closed.Select(period => period.IsInForce).Should().Equal(false, true);
        (closed[0].ReopeningReason, closed[0].ReopenedAt).Should().Be(("=An invoice came late.", Now));
        closed[1].Figures.Should().ContainSingle().Which.Should().BeEquivalentTo(Closed("churn-rate", 0.0640m));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task The_files_come_back_as_they_were_and_change_nothing_where_they_came_from(TestDatabase database)
    {
        await using var _ = database;
        await using var other = Another(database);
        var member = await StartAsync(database);
        await StartAsync(other);
        await database.StartWithAsync([Organization(), .. Definitions(member)]);
        // A dashboard that was started there once has an organisation, which the folder's takes the place of.
        await other.StartWithAsync([ImportTest.Organization()]);
        await new Exporter(database).WriteAsync(_folder);

        (await database.ImportAsync(new FolderFiles(_folder))).Outcome.Should().Be(ImportOutcome.NothingNew);
        (await other.ImportAsync(new FolderFiles(_folder), new ImportOptions { IsStrict = true })).Told().Should().BeEmpty();

        var back = Path.Combine(_folder, "back");
        await new Exporter(other).WriteAsync(back);
        foreach (var file in Directory.EnumerateFiles(_folder).Select(Path.GetFileName))
        {
            (await File.ReadAllTextAsync(Path.Combine(back, file!))).Should().Be(await File.ReadAllTextAsync(Path.Combine(_folder, file!)), file);
        }
    }

    [Theory, OnSqlite]
    public async Task What_cannot_be_used_is_refused_with_its_reason(TestDatabase database)
    {
        await using var _ = database;
        await StartAsync(database);
        var files = new TextFiles()
            .With("organization.csv", "name,time_zone,calendar,week_start,fiscal_year_start_month,reporting_currency\nAcme,Mars/Olympus,gregorian,monday,1,USD\n")
            .With("policies.csv", "from,content,changed_at\n2026-01-01,not json,2026-01-01T00:00:00Z\n2026-01-01,,2026-01-02T00:00:00Z\n")
            .With("scorecards.csv", "number,from,content,published_at\n1,2026-01-01,\"{\"\"groups\"\":[]}\",2026-01-01T00:00:00Z\n0,2026-01-01,{},2026-01-01T00:00:00Z\n")
            .With("closed_periods.csv", "id,from,until,closed_at,figures,reopened_at,reopening_reason\nfeb,2026-02-01,2026-03-01,2026-03-02T00:00:00Z,[],,\nown:0199ae2c-3f6b-7c5d-9a51-6d1f5e2b8c40,2026-02-01,2026-02-01,2026-03-02T00:00:00Z,[],,\nown:0199ae2c-3f6b-7c5d-9a51-6d1f5e2b8c41,2026-02-01,2026-03-01,2026-03-02T00:00:00Z,[{}],2026-03-03T00:00:00Z,short\n");

        var result = await database.ImportAsync(files);

        result.Report.Written.Should().Be(0);
        result.Report.Refusals.Select(refusal => (refusal.Kind, refusal.Line, refusal.Column, refusal.Reason)).Should().Equal(
            ("organization", 2, "time_zone", RefusalReason.ContentUnusable),
            ("policies", 2, "content", RefusalReason.ContentUnusable),
            ("policies", 3, "content", RefusalReason.ValueMissing),
            ("scorecards", 2, "content", RefusalReason.ContentUnusable),
            ("scorecards", 3, "content", RefusalReason.ContentUnusable),
            ("scorecards", 3, "number", RefusalReason.NumberOffRange),
            ("closed_periods", 2, "id", RefusalReason.NotOwnName),
            ("closed_periods", 3, "until", RefusalReason.UntilNotAfterFrom),
            ("closed_periods", 4, "figures", RefusalReason.ContentUnusable),
            ("closed_periods", 4, "reopening_reason", RefusalReason.TextTooShort));
    }

    [Theory, OnSqlite]
    public async Task Staff_import_records_and_no_definitions(TestDatabase database)
    {
        await using var _ = database;
        var member = await StartAsync(database);
        var files = new TextFiles().With("policies.csv", "from,content,changed_at\n2026-01-01,{},2026-01-01T00:00:00Z\n");

        var staff = await database.ImportAsync(files, new ImportOptions { Viewer = new Viewer(member, [Role.Staff]) });
        var lead = await database.ImportAsync(files, new ImportOptions { Viewer = new Viewer(member, [Role.Lead]) });

        staff.Report.Refusals.Should().ContainSingle().Which.Reason.Should().Be(RefusalReason.NotForYou);
        lead.Report.Written.Should().Be(1);
        ImportKinds.Names.Should().NotContain("policies", "browsers and programs are offered records only");
    }

    private static TestDatabase Another(TestDatabase database) => database is SqliteDatabase ? new SqliteDatabase() : new PostgreSqlDatabase();

    private static Organization Organization() => new()
    {
        Name = "گلستان",
        TimeZone = "Asia/Tehran",
        Calendar = CalendarKind.Persian,
        WeekStart = DayOfWeek.Saturday,
        FiscalYearStartMonth = 4,
        ReportingCurrency = new Currency("USD"),
    };

    private static async Task<MemberId> StartAsync(TestDatabase database)
    {
        var member = new Member { Email = "nasrin@example.com", UserName = "nasrin@example.com", DisplayName = "Nasrin" };
        await database.StartWithAsync([member]);
        await database.Services.GetRequiredService<RecordsStart>().MigrateAsync();
        return new MemberId(member.Id);
    }

    private static async Task FillAsync(TestDatabase database, MemberId manager)
    {
        var options = new GeneratorOptions { Customers = 250, Seed = 5, Until = Until, Now = Now, Managers = [(manager, "nasrin@example.com")] };
        var writer = new CompanyWriter(database.Services.GetRequiredService<IBulkWriter>(), database);
        await writer.WriteAsync(new GeneratedCompany(options, await writer.ListsAsync()));
    }

    /// <summary>Definitions and scorecards that changed within the year that is looked at, and two months that were closed, one of them opened again.</summary>
    private static IEnumerable<object> Definitions(MemberId author)
    {
        yield return Policies(new(2026, 4, 21), Now, author, new MetricPolicies { NewCustomersLost = NewCustomersLost.LeftOut, GrossMargin = 0.75m, HealthBands = new HealthBands(HealthyFrom: 80m) });
        yield return Policies(new(2026, 4, 21), Now.AddDays(1), null, new MetricPolicies { NewCustomersLost = NewCustomersLost.LeftOut, GrossMargin = 0.8m, LifetimeChurnMonths = 3, NpsWindowDays = 365 });
        yield return Policies(new(2026, 9, 1), Now, author, new MetricPolicies { GrossMargin = 0.6m });
        var standing = DefaultScorecard.Scorecard.Groups.Single(group => group.Code == "standing");
        yield return Published(1, new(2026, 3, 1), new Scorecard([standing with { Weight = 100 }]), author);
        yield return Published(2, new(2026, 8, 1), new Scorecard([.. DefaultScorecard.Scorecard.Groups.Reverse().Select((group, i) => group with { Weight = 10.5m * (i + 1) })]), null);
        var reopened = new ClosedPeriod { Id = Guid.CreateVersion7(), From = new(2026, 1, 21), Until = new(2026, 2, 20), ClosedAt = Now.AddDays(-9), ClosedBy = author, Figures = [Closed("recurring-revenue", 763_500m)] };
        reopened.Reopen("=An invoice came late.", author, Now);
        yield return reopened;
        yield return new ClosedPeriod { Id = Guid.CreateVersion7(), From = new(2026, 2, 20), Until = new(2026, 3, 21), ClosedAt = Now.AddDays(-8), Figures = [Closed("churn-rate", 0.0640m)] };
    }

    private static PolicyVersion Policies(DateOnly from, DateTime at, MemberId? author, MetricPolicies policies) =>
        new() { Id = Guid.CreateVersion7(), From = from, Content = JsonSerializer.Serialize(policies), Note = "=\"because\", we said\nso", Author = author, ChangedAt = at };

    private static ScorecardVersion Published(int number, DateOnly from, Scorecard scorecard, MemberId? by) =>
        new() { Id = ScorecardId.New(), Number = number, From = from, Content = scorecard.ToJson(), Note = "نسخهٔ تازه", PublishedBy = by, PublishedAt = Now };

    private static ClosedFigure Closed(string metric, decimal value) => ClosedFigure.Of(metric, new Figure.Defined(value), null, ("lost", 64m), ("opening", 1_000.50m));

    private static async Task<IReadOnlyDictionary<string, string>> FiguresAsync(TestDatabase database)
    {
        var ledger = new LiveLedger(database, new ReaderBulkRows());
        ledger.Load(0, CancellationToken.None);
        return await Headlines.ReadAsync(ledger, Until, CancellationToken.None);
    }
}
