using System.Globalization;
using System.Text;
using CustomerSuccess.Data.Imports;
using CustomerSuccess.Data.Imports.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Tests.Imports;

/// <summary>Files as they should not be: each gets a clear reason, nothing of it is written, and the next file is taken.</summary>
public class BadFileTests
{
    [Theory, OnSqlite]
    public async Task What_is_no_list_is_told_when_it_comes(TestDatabase database)
    {
        await using var _ = database;
        await using var jobs = await RunningJobs.StartAsync(database);
        var columns = string.Join(',', Enumerable.Range(0, 10_000).Select(i => $"c{i}"));
        (string Name, byte[] Content, FileFault Fault)[] files =
        [
            ("empty.csv", [], FileFault.Empty),
            ("blank.csv", Encoding.UTF8.GetBytes("\n\n  \n"), FileFault.Empty),
            ("binary.csv", [.. Enumerable.Range(0, 4_000).Select(i => (byte)(i * 7 % 256))], FileFault.Binary),
            ("picture.csv", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13], FileFault.Binary),
            ("old.xls", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0], FileFault.SpreadsheetOld),
            ("wide.csv", Encoding.UTF8.GetBytes(columns + "\n" + columns), FileFault.TooManyColumns),
            ("quote.csv", Encoding.UTF8.GetBytes("id,\"name\nc1,One\n"), FileFault.HeaderUnreadable),
            ("unnamed.csv", Encoding.UTF8.GetBytes(",,,\n1,2,3,4\n"), FileFault.HeadingsMissing),
        ];

        Guid? job = null;
        foreach (var file in files)
        {
            job = await jobs.SendAsync(file.Name, file.Content, job);
        }

        (await jobs.FindAsync(job!.Value)).Files.Select(file => (file.Name, file.Look.Fault)).Should().Equal(files.Select(file => (file.Name, (FileFault?)file.Fault)));
        await jobs.SendAsync("customers.csv", "id,name\nc1,One\n", job);
        (await jobs.DoAsync(job.Value, ImportTask.Apply)).State.Should().Be(ImportJobState.Applied);
    }

    [Theory, OnSqlite]
    public async Task A_file_that_is_too_long_leaves_nothing_on_the_disk(TestDatabase database)
    {
        await using var _ = database;
        await using var jobs = await RunningJobs.StartAsync(database, most: 1_000_000);
        using var endless = new Endless();

        var sending = () => jobs.Desk.AddFileAsync(RunningJobs.Lead, null, "endless.csv", endless, null, CancellationToken.None);

        (await sending.Should().ThrowAsync<FileTooLargeException>()).Which.MostBytes.Should().Be(1_000_000);
        endless.Taken.Should().BeLessThan(2_000_000, "the rest is not even read");
        Directory.EnumerateFileSystemEntries(jobs.Storage.Folder).Should().BeEmpty();
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Each_bad_line_has_its_reason_and_the_good_one_is_taken(TestDatabase database)
    {
        await using var _ = database;
        await using var jobs = await RunningJobs.StartAsync(database);
        await database.ImportAsync(new TextFiles().With("customers.csv", "id,name\nc1,One\n"));
        var huge = new string('9', 31);
        var lines = new[]
        {
            "id,customer,on,amount,currency,description",
            "p1,c1,2025-01-01,5,USD,good",
            "p2,c1,0000-01-01,5,USD,",
            "p3,c1,2025-02-30,5,USD,",
            $"p4,c1,2025-01-01,{huge},USD,",
            "p5,c1,2025-01-01,1e30,USD,",
            $"p6,c1,2025-01-01,5,USD,{new string('x', 10_000)}",
            "p7,c1,2025-01-01,5,USD",
            "p8,c1,2025-01-01,5,USD,a,b",
            "p9,c1,2025-01-01,5,XYZ,",
            "p10,c1,1403/01/01,5,USD,",
            "p11,c1,2025-01-01,5,USD,\"never closed",
        };
        var id = (await jobs.SendAsync("purchases.csv", string.Join('\n', lines)))!.Value;

        var job = await jobs.DoAsync(id, ImportTask.Apply);

        job.Counts.Should().Equal(new ImportCounts("purchases", 1, 0, 0, 10));
        jobs.Desk.Refusals(job, 0, 100).OrderBy(refusal => refusal.Line).Select(refusal => (refusal.Line, refusal.Column, refusal.Reason)).Should().Equal(
            (3, "on", RefusalReason.YearOffRange),
            (4, "on", RefusalReason.NotADate),
            (5, "amount", RefusalReason.NumberTooLarge),
            (6, "amount", RefusalReason.NotAnAmount),
            (7, "description", RefusalReason.ValueTooLong),
            (8, null, RefusalReason.WrongFieldCount),
            (9, null, RefusalReason.WrongFieldCount),
            (10, "currency", RefusalReason.UnknownCurrency),
            (11, "on", RefusalReason.PersianYear),
            (12, null, RefusalReason.QuoteNotClosed));
        await using var context = database.CreateDbContext();
        (await context.Purchases.Select(purchase => purchase.Description).ToListAsync()).Should().Equal("good");
    }

    [Theory, OnSqlite]
    public async Task A_heading_that_is_there_twice_is_not_guessed_at(TestDatabase database)
    {
        await using var _ = database;
        await using var jobs = await RunningJobs.StartAsync(database);
        var id = (await jobs.SendAsync("customers.csv", "id,name,name\nc1,One,Two\n"))!.Value;

        var job = await jobs.DoAsync(id, ImportTask.Check);

        jobs.Desk.Refusals(job, 0, 10).Select(refusal => (refusal.Line, refusal.Column, refusal.Reason)).Should().Equal((1, "name", RefusalReason.ColumnTwice));
        job.Counts.Sum(counts => counts.New).Should().Be(0);
    }

    [Theory, OnSqlite]
    public async Task A_formula_is_kept_as_the_text_that_it_is_and_handed_out_disarmed(TestDatabase database)
    {
        await using var _ = database;
        await using var jobs = await RunningJobs.StartAsync(database);
        var id = (await jobs.SendAsync("customers.csv", "id,name,country\nc1,=cmd|' /C calc'!A0,GB\nc2,'=1+1,GB\n"))!.Value;

        await jobs.DoAsync(id, ImportTask.Apply);

        await using var context = database.CreateDbContext();
        (await context.Customers.OrderBy(customer => customer.ExternalId).Select(customer => customer.Name).ToListAsync()).Should().Equal("=cmd|' /C calc'!A0", "=1+1");
    }

    [Theory, OnSqlite]
    public async Task Marks_that_turn_text_around_are_found_by_the_same_name_without_them(TestDatabase database)
    {
        await using var _ = database;
        await using var jobs = await RunningJobs.StartAsync(database);
        var id = (await jobs.SendAsync("a\u202Egpj.csv", "\u200Fid\u200F,\u200Fname\u200F\nc1,\u200Fآفتاب\u200F\n"))!.Value;

        var job = await jobs.DoAsync(id, ImportTask.Apply);

        job.Files.Single().Name.Should().Be("agpj.csv", "a name that turns itself around is not what it seems to be");
        job.Counts.Should().Equal(new ImportCounts("customers", 1, 0, 0, 0));
        await using var context = database.CreateDbContext();
        (await context.Customers.SingleAsync()).SearchKey.Should().Be("افتاب");
    }

    [Theory, OnSqlite]
    public async Task An_old_Persian_encoding_is_noticed_and_a_wrong_one_refused_line_by_line(TestDatabase database)
    {
        await using var _ = database;
        await using var jobs = await RunningJobs.StartAsync(database);
        var persian = CodePagesEncodingProvider.Instance.GetEncoding(1256)!;
        var id = (await jobs.SendAsync("customers.csv", persian.GetBytes("شناسه;نام\r\nc1;شرکت آفتاب\r\n")))!.Value;
        var good = await jobs.DoAsync(id, ImportTask.Apply);
        byte[] mixed = [.. Encoding.UTF8.GetBytes("id,name\n"), .. Enumerable.Range(0, 30_000).SelectMany(i => Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"d{i},Good\n"))), .. Encoding.UTF8.GetBytes("e1,"), 0xC3, 0x28, (byte)'\n'];
        var second = (await jobs.SendAsync("customers.csv", mixed))!.Value;

        var job = await jobs.DoAsync(second, ImportTask.Check);

        good.Files.Single().Look.Should().Match<FileLook>(look => look.Encoding == "windows-1256" && look.Delimiter == ";");
        await using var context = database.CreateDbContext();
        (await context.Customers.SingleAsync()).Name.Should().Be("شرکت آفتاب");
        jobs.Desk.Refusals(job, 0, 10).Select(refusal => (refusal.Line, refusal.Reason)).Should().Equal((30_002, RefusalReason.NotUtf8));
    }

    [Theory, OnSqlite]
    public async Task Lone_line_ends_zeros_in_a_line_and_a_name_of_ten_thousand_letters(TestDatabase database)
    {
        await using var _ = database;
        await using var jobs = await RunningJobs.StartAsync(database);
        var id = (await jobs.SendAsync("customers.csv", $"id,name\rc1,One\rc2,O\0ne\rc3,{new string('x', 10_000)}\rc4,Four"))!.Value;

        var job = await jobs.DoAsync(id, ImportTask.Apply);

        job.Counts.Should().Equal(new ImportCounts("customers", 2, 0, 0, 2));
        jobs.Desk.Refusals(job, 0, 10).OrderBy(refusal => refusal.Line).Select(refusal => (refusal.Line, refusal.Column, refusal.Reason)).Should().Equal(
            (3, null, RefusalReason.ControlCharacter), (4, "name", RefusalReason.ValueTooLong));
        jobs.Desk.Refusals(job, 0, 10).Should().OnlyContain(refusal => refusal.Value == null || refusal.Value.Length < 200, "what is shown of a value is its beginning");
    }

    [Theory, OnSqlite]
    public async Task UTF_16_is_read_with_its_mark_and_told_without(TestDatabase database)
    {
        await using var _ = database;
        await using var jobs = await RunningJobs.StartAsync(database);
        byte[] marked = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("id,name\nc1,آفتاب\n")];
        var id = (await jobs.SendAsync("customers.csv", marked))!.Value;
        await jobs.SendAsync("plans.csv", Encoding.BigEndianUnicode.GetBytes("id,name\nb,Basic\n"), id);

        var job = await jobs.DoAsync(id, ImportTask.Apply);

        job.Files.Select(file => file.Look.Fault).Should().Equal(null, FileFault.Binary);
        await using var context = database.CreateDbContext();
        (await context.Customers.SingleAsync()).Name.Should().Be("آفتاب");
    }

    /// <summary>A file without an end.</summary>
    private sealed class Endless : Stream
    {
        public long Taken { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => Taken; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            Array.Fill(buffer, (byte)'x', offset, count);
            Taken += count;
            return count;
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
