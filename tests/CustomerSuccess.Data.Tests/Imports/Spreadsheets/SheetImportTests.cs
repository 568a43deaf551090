using CustomerSuccess.Data.Imports;
using CustomerSuccess.Data.Imports.Jobs;
using CustomerSuccess.Data.Imports.Spreadsheets;
using Microsoft.EntityFrameworkCore;
using static CustomerSuccess.Data.Tests.Imports.Spreadsheets.XmlBook;

namespace CustomerSuccess.Data.Tests.Imports.Spreadsheets;

/// <summary>Workbooks on the way of all files: guessed, previewed, checked, refused line by line, applied.</summary>
public sealed class SheetImportTests : SheetTest
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_workbook_is_sent_looked_at_and_imported_and_refused_rows_come_back_by_their_numbers(TestDatabase database)
    {
        await using var _ = database;
        await using var jobs = await RunningJobs.StartAsync(database);
        var id = (await jobs.SendAsync("spring.xlsx", Book("openpyxl.xlsx")))!.Value;

        var sent = await jobs.FindAsync(id);
        sent.Files.Select(file => (file.Name, file.Number, file.Look.Fault)).Should().Equal(("spring.xlsx/Customers", 1, null), ("spring.xlsx/Purchases", 2, null));
        ImportDesk.Guess(sent).Steps.Select(step => step.Kind).Should().Equal("customers", "purchases");
        jobs.Desk.Preview(sent, "spring.xlsx/Purchases", null, null)!.Rows.Should().HaveCount(5);

        var job = await jobs.DoAsync(id, ImportTask.Apply);

        job.Counts.Should().Equal(new ImportCounts("customers", 3, 0, 0, 0), new ImportCounts("purchases", 3, 0, 0, 2));
        jobs.Desk.Refusals(job, 0, 10).Select(refusal => (refusal.File, refusal.Line, refusal.Column, refusal.Value, refusal.Reason)).Should().Equal(
            ("spring.xlsx/Purchases", 6, "amount", "=2*3", RefusalReason.NotAnAmount),
            ("spring.xlsx/Purchases", 7, "amount", "#N/A", RefusalReason.NotAnAmount));
        jobs.Desk.RefusedLines(job, "spring.xlsx/Purchases")!.Read().Select(line => line.Fields[0]).Should().Equal("id", "p4", "p5");
        await using var context = database.CreateDbContext();
        (await context.Customers.OrderBy(customer => customer.ExternalId).Select(customer => customer.Name).ToListAsync()).Should().BeEquivalentTo("=1+1 as text", "Saltmarsh Hotels", "آفتاب");
        (await context.Purchases.SingleAsync(purchase => purchase.ExternalId == "p1")).Description.Should().Be("two\nlines");
        var files = (await context.Set<ImportBatch>().SingleAsync()).Files;
        files.Select(file => file.Name).Should().Equal("spring.xlsx/Customers", "spring.xlsx/Purchases");
        files.Select(file => file.Sha256).Distinct().Should().Equal([Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Book("openpyxl.xlsx")))], "the history names what was sent");
    }

    [Theory, OnSqlite]
    public async Task A_workbook_that_is_sent_again_takes_the_place_of_all_its_sheets(TestDatabase database)
    {
        await using var _ = database;
        await using var jobs = await RunningJobs.StartAsync(database);
        var id = (await jobs.SendAsync("spring.xlsx", Book("openpyxl.xlsx")))!.Value;
        await jobs.SendAsync("plans.csv", "id,name\nb,Basic\n", id);

        await jobs.SendAsync("spring.xlsx", new XmlBook().Sheet("People", Row(1, Text("A1", "id"), Text("B1", "customer"), Text("C1", "name"))).Bytes(), id);

        (await jobs.FindAsync(id)).Files.Select(file => file.Name).Should().Equal("plans.csv", "spring.xlsx/People");
        Directory.EnumerateFiles(jobs.Storage.OfJob(id), "*.csv").Should().HaveCount(4, "what was replaced goes with the job");
    }

    [Theory, OnSqlite]
    public async Task What_cannot_be_read_is_told_when_it_comes_and_the_next_file_is_taken(TestDatabase database)
    {
        await using var _ = database;
        await using var jobs = await RunningJobs.StartAsync(database);

        var id = (await jobs.SendAsync("broken.xlsx", Book("openpyxl.xlsx")[..3_000]))!.Value;
        await jobs.SendAsync("renamed.csv", Book("gnumeric.xlsx"), id);

        (await jobs.FindAsync(id)).Files.Select(file => (file.Name, file.Look.Fault)).Should().Equal(("broken.xlsx", (FileFault?)FileFault.Spreadsheet), ("renamed.csv/g.csv", null));
    }

    [Theory, OnSqlite]
    public async Task A_folder_may_have_workbooks_whose_sheets_say_their_kinds(TestDatabase database)
    {
        await using var _ = database;
        await File.WriteAllBytesAsync(Path.Combine(Folder, "shop.xlsx"), Book("openpyxl.xlsx"));
        await File.WriteAllBytesAsync(Path.Combine(Folder, "~$shop.xlsx"), [1, 2, 3]);
        await File.WriteAllTextAsync(Path.Combine(Folder, "customers.csv"), "id,name\nc9,Nine\n");
        using var files = await WorkbookFolder.OpenAsync(Folder, CancellationToken.None);

        var result = await database.ImportAsync(files);

        files.Names.Should().Equal("customers.csv", "shop.xlsx/Customers", "shop.xlsx/Purchases");
        result.Report.Counts.Should().Equal(new ImportCounts("customers", 4, 0, 0, 0), new ImportCounts("purchases", 3, 0, 0, 2));
        result.Report.Refusals.Select(refusal => refusal.Line).Should().Equal(6, 7);
        files.Dispose();
        Directory.EnumerateFileSystemEntries(Folder).Should().HaveCount(3, "nothing is left beside the files");
    }
}
