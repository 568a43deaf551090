using CustomerSuccess.Data.Changes;
using CustomerSuccess.Data.PostgreSql;
using CustomerSuccess.Data.Sqlite;
using CustomerSuccess.Domain.Changes;
using CustomerSuccess.Domain.Customers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CustomerSuccess.Data.Tests.Changes;

public class ChangeFeedTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_reader_gets_each_change_after_its_cursor_once(TestDatabase database)
    {
        await AddAsync(database);
        var cursor = await database.Feed.NowAsync();
        var (first, second) = (await AddAsync(database), await AddAsync(database));

        var batch = await database.Feed.ReadAfterAsync(cursor);
        batch.Changes.Select(change => change.CustomerId).Should().Equal(first, second);
        batch.Cursor.Last.Should().Be(batch.Changes[^1].Number);

        var third = await AddAsync(database);
        batch = await database.Feed.ReadAfterAsync(batch.Cursor);
        batch.Changes.Select(change => change.CustomerId).Should().Equal(third);
        (await database.Feed.ReadAfterAsync(batch.Cursor)).Changes.Should().BeEmpty();
    }

    [Theory, OnPostgreSql]
    public async Task A_transaction_that_commits_after_a_later_one_is_not_missed(TestDatabase database)
    {
        var cursor = await database.Feed.NowAsync();
        await using var slow = database.CreateDbContext();
        var transaction = await slow.Database.BeginTransactionAsync();
        var early = Add(slow);
        await slow.SaveChangesAsync();
        var late = await AddAsync(database);

        var batch = await database.Feed.ReadAfterAsync(cursor);
        batch.Changes.Select(change => change.CustomerId).Should().Equal([late], "a long transaction does not hold back what others have saved");

        // A reader that starts now has read the late one with the records, and waits for the early one.
        var started = await database.Feed.NowAsync();
        await transaction.CommitAsync();

        var next = await database.Feed.ReadAfterAsync(batch.Cursor);
        next.Changes.Select(change => change.CustomerId).Should().Equal(early);
        next.Cursor.Last.Should().Be(batch.Cursor.Last, "the early change has the lower number");
        (await database.Feed.ReadAfterAsync(next.Cursor)).Changes.Should().BeEmpty();
        (await database.Feed.ReadAfterAsync(started)).Changes.Select(change => change.CustomerId).Should().Equal(early);
    }

    [Theory, OnPostgreSql]
    public async Task Many_writers_at_once_are_all_read_exactly_once(TestDatabase database)
    {
        var cursor = await database.Feed.NowAsync();
        var writers = Task.WhenAll(Enumerable.Range(0, 8).Select(seed => WriteAsync(database, seed)));
        var read = new List<CustomerId?>();
        for (var last = false; !last;)
        {
            last = writers.IsCompleted;
            var batch = await database.Feed.ReadAfterAsync(cursor);
            read.AddRange(batch.Changes.Select(change => change.CustomerId));
            cursor = batch.Cursor;
        }

        read.Should().BeEquivalentTo((await writers).SelectMany(written => written).Select(customer => (CustomerId?)customer));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_follower_is_woken_by_a_save(TestDatabase database)
    {
        await using var reader = await FollowerAsync(database, Unpolled(database.Services));
        var expected = await AddAsync(database);
        (await reader.NextAsync()).Select(change => change.CustomerId).Should().Equal(expected);
    }

    [Theory, OnPostgreSql]
    public async Task A_follower_is_woken_by_another_process(TestDatabase database)
    {
        await using var other = database.NewProcess();
        await using var reader = await FollowerAsync(database, Unpolled(other));
        var expected = await AddAsync(database);
        (await reader.NextAsync()).Select(change => change.CustomerId).Should().Equal(expected);
    }

    [Theory, OnSqlite]
    public async Task A_follower_finds_what_another_process_wrote_into_the_file(TestDatabase database)
    {
        await using var other = database.NewProcess();
        await using var reader = await FollowerAsync(database, other.GetRequiredService<IChangeFeed>());
        var expected = await AddAsync(database);
        (await reader.NextAsync()).Select(change => change.CustomerId).Should().Equal(expected);
    }

    [Theory, OnPostgreSql]
    public async Task A_follower_outlives_the_loss_of_every_connection(TestDatabase database)
    {
        await using var reader = await FollowerAsync(database, database.Feed);
        await using (var context = database.CreateDbContext())
        {
            var name = context.Database.GetDbConnection().Database;
            PostgreSqlDatabase.Administer($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'");
        }

        await using var other = database.NewProcess();
        var customer = new Customer { Id = CustomerId.New(), Name = "After" };
        await using (var context = await other.GetRequiredService<IDbContextFactory<CustomerSuccessContext>>().CreateDbContextAsync())
        {
            context.Add(customer);
            await context.SaveChangesAsync();
        }

        (await reader.NextAsync()).Select(change => change.CustomerId).Should().Equal(customer.Id);
    }

    private static async Task<CustomerId[]> WriteAsync(TestDatabase database, int seed)
    {
        var (random, written) = (new Random(seed), new List<CustomerId>());
        for (var i = 0; i < 10; i++)
        {
            await using var context = database.CreateDbContext();
            await using var transaction = await context.Database.BeginTransactionAsync();
            written.Add(Add(context));
            await context.SaveChangesAsync();
            await Task.Delay(random.Next(20));
            await transaction.CommitAsync();
        }

        return [.. written];
    }

    private static CustomerId Add(CustomerSuccessContext context)
    {
        var customer = new Customer { Id = CustomerId.New(), Name = "Customer" };
        context.Add(customer);
        return customer.Id;
    }

    private static async Task<CustomerId> AddAsync(TestDatabase database)
    {
        await using var context = database.CreateDbContext();
        var customer = Add(context);
        await context.SaveChangesAsync();
        return customer;
    }

    /// <summary>Returns the feed of a process without its slow poll: only a wake-up can make it read again.</summary>
    private static IChangeFeed Unpolled(IServiceProvider process)
    {
        var (log, time, hour) = (process.GetRequiredService<ILogger<ChangeFeed>>(), process.GetRequiredService<TimeProvider>(), TimeSpan.FromHours(1));
        return process.GetService<NpgsqlDataSource>() is { } server
            ? new PostgreSqlChangeFeed(server, log, time) { PollEvery = hour }
            : new SqliteChangeFeed(process.GetRequiredService<IDbContextFactory<CustomerSuccessContext>>(), process.GetRequiredService<ChangeSignal>(), log, time) { PollEvery = hour };
    }

    private static async Task<Follower> FollowerAsync(TestDatabase database, IChangeFeed feed)
    {
        var follower = new Follower(feed, await database.Feed.NowAsync());
        // It reads nothing, and goes to sleep.
        await Task.Delay(500);
        return follower;
    }

    private sealed class Follower : IAsyncDisposable
    {
        private readonly CancellationTokenSource _end = new(Patience);
        private readonly IAsyncEnumerator<ChangeBatch> _batches;
        private readonly Task<bool> _first;

        public Follower(IChangeFeed feed, ChangeCursor cursor)
        {
            _batches = feed.FollowAsync(cursor, _end.Token).GetAsyncEnumerator();
            _first = _batches.MoveNextAsync().AsTask();
        }

        public async Task<IReadOnlyList<RecordChange>> NextAsync()
        {
            await _first;
            return _batches.Current.Changes;
        }

        public async ValueTask DisposeAsync()
        {
            await _batches.DisposeAsync();
            _end.Dispose();
        }
    }
}
