using CustomerSuccess.Data.Imports;
using CustomerSuccess.Domain.Changes;
using CustomerSuccess.Domain.Members;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Tests.Imports;

public class ImporterTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_whole_company_is_imported_and_the_same_files_twice_change_nothing(TestDatabase database)
    {
        await using var _ = database;
        await database.StartWithAsync([]);

        var first = await database.ImportAsync(ImportTest.Company());
        var second = await database.ImportAsync(ImportTest.Company());

        first.Told().Should().BeEmpty();
        first.Outcome.Should().Be(ImportOutcome.Applied);
        first.Report.Counts.Should().OnlyContain(counts => counts.New > 0 && counts.Changed == 0 && counts.Same == 0 && counts.Refused == 0).And.HaveCount(14);
        second.Outcome.Should().Be(ImportOutcome.NothingNew, second.Told());
        second.Report.Counts.Should().OnlyContain(counts => counts.New == 0 && counts.Changed == 0 && counts.Same > 0);
        await using var context = database.CreateDbContext();
        (await context.Set<ImportBatch>().CountAsync()).Should().Be(1);
        (await context.Changes.OrderBy(change => change.Number).Select(change => change.Kind).ToListAsync()).Should().NotContain(ChangeKind.Customer).And.EndWith(ChangeKind.Everything);
        (await context.AuditEntries.Select(entry => entry.Record).ToListAsync()).Should().BeEquivalentTo(nameof(ImportBatch), "Everything");
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Values_arrive_as_they_were_meant(TestDatabase database)
    {
        await using var _ = database;
        await database.StartWithAsync([]);

        await database.ImportAsync(ImportTest.Company());

        await using var context = database.CreateDbContext();
        var customer = await context.Customers.SingleAsync(one => one.ExternalId == "c1");
        customer.SearchKey.Should().Be("شرکت افتاب");
        var terms = (await context.Subscriptions.Include(one => one.Terms).SingleAsync(one => one.ExternalId == "s1")).Terms.OrderBy(term => term.From).ToList();
        terms.Select(term => (term.AmountMinor, term.Quantity, term.DiscountBasisPoints, term.Until)).Should().Equal((10050, 3, 1000, new DateOnly(2025, 7, 1)), (12000, 3, 1000, null));
        (await context.FactorValues.SingleAsync()).Value.Should().Be(42.5m);
        (await context.SurveyResponses.SingleAsync()).Comment.Should().Be("خوب است،\nممنون");
        (await context.Costs.SingleAsync()).AmountMinor.Should().Be(1_200_000);
        (await context.SurveyInvitations.CountAsync(invitation => invitation.IsUndelivered)).Should().Be(1);
        (await context.CustomerProperties.SingleAsync()).Value.Should().Be("energy");
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_changed_in_the_file_changes_in_the_records_and_nothing_else(TestDatabase database)
    {
        await using var _ = database;
        await database.StartWithAsync([]);
        await database.ImportAsync(ImportTest.Company());

        var second = await database.ImportAsync(new TextFiles()
            .With("customers.csv", "id,name,property.industry\nc1,شرکت آفتاب,oil\nc2,\"Brook, Ltd\",\nc3,New,\n")
            .With("subscriptions.csv", "id,customer,plan,from,until,amount,currency,unit,quantity,discount\ns1,c1,pro,2025-01-05,2025-08-01,100.50,USD,month,3,10\ns2,c2,basic,2025-02-01,,600,EUR,year,1,\n"));

        second.Report.Counts.Should().Equal(new ImportCounts("customers", 1, 1, 1, 0), new ImportCounts("subscriptions", 0, 1, 1, 0));
        await using var context = database.CreateDbContext();
        (await context.Customers.SingleAsync(one => one.ExternalId == "c1")).Segment.Should().Be("Large", "the second file does not speak of segments");
        (await context.CustomerProperties.SingleAsync()).Value.Should().Be("oil");
        var term = (await context.Subscriptions.Include(one => one.Terms).SingleAsync(one => one.ExternalId == "s1")).Terms.Should().ContainSingle().Which;
        term.Until.Should().Be(new DateOnly(2025, 8, 1));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_dry_run_counts_everything_and_keeps_nothing(TestDatabase database)
    {
        await using var _ = database;
        await database.StartWithAsync([]);

        var result = await database.ImportAsync(ImportTest.Company(), new ImportOptions { IsDryRun = true });

        result.Outcome.Should().Be(ImportOutcome.DryRun);
        result.Report.Written.Should().BeGreaterThan(14);
        await using var context = database.CreateDbContext();
        (await context.Customers.CountAsync()).Should().Be(0);
        (await context.Changes.CountAsync()).Should().Be(0);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Refused_lines_are_passed_over_or_keep_out_everything_as_chosen(TestDatabase database)
    {
        await using var _ = database;
        await database.StartWithAsync([]);
        var files = new TextFiles().With("customers.csv", "id,name,country\nc1,One,IR\nc2,Two,Iran\n");

        var strict = await database.ImportAsync(files, new ImportOptions { IsStrict = true });
        var lenient = await database.ImportAsync(files);

        strict.Outcome.Should().Be(ImportOutcome.RefusedAsStrict);
        lenient.Report.Counts.Should().Equal(new ImportCounts("customers", 1, 0, 0, 1));
        lenient.Report.Refusals.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Kind = "customers", File = "customers.csv", Line = 3L, Column = "country", Value = "Iran" });
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_only_the_database_can_refuse_costs_its_own_line_only(TestDatabase database)
    {
        await using var _ = database;
        await database.StartWithAsync([]);
        await database.ImportAsync(ImportTest.Company());

        // p1 has answered in the wave already, under another name; the unique key says so.
        var result = await database.ImportAsync(new TextFiles().With(
            "responses.csv", "id,survey,wave,customer,contact,answered_on,score\nr2,nps,Spring,c2,p2,2025-04-05,7\nr3,nps,Spring,c1,p1,2025-04-06,3\nr4,nps,Spring,c1,,2025-04-06,10\n"));

        result.Report.Counts.Should().Equal(new ImportCounts("responses", 2, 0, 0, 1));
        result.Report.Refusals.Should().ContainSingle().Which.Should().Match<ImportRefusal>(refusal => refusal.Line == 3 && refusal.Reason == RefusalReason.DatabaseRefused);
    }

    [Theory, OnSqlite]
    public async Task An_account_manager_may_not_import(TestDatabase database)
    {
        await using var _ = database;
        await database.StartWithAsync([]);

        var import = () => database.ImportAsync(ImportTest.Company(), new ImportOptions { Viewer = new Viewer(MemberId.New(), [Role.AccountManager]) });

        await import.Should().ThrowAsync<NotAllowedException>();
    }
}
