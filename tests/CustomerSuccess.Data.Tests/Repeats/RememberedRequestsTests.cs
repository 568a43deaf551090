using CustomerSuccess.Data.Repeats;
using CustomerSuccess.Domain.Keys;
using CustomerSuccess.Domain.Repeats;

namespace CustomerSuccess.Data.Tests.Repeats;

public class RememberedRequestsTests
{
    private static readonly ApiKeyId Key = ApiKeyId.New();
    private static readonly RememberedAnswer Answer = new(201, "application/json", "/api/v1/x/1", "{\"نام\":1}");

    [Theory, OnSqlite, OnPostgreSql]
    public async Task The_first_begins_and_later_ones_find_it_and_then_its_answer(TestDatabase database)
    {
        (await Requests(database).BeginAsync(Key, "one", "asked")).Should().BeNull();
        (await Requests(database).BeginAsync(Key, "one", "asked"))!.Status.Should().BeNull();

        await Requests(database).FinishAsync(Key, "one", Answer);

        (await Requests(database).BeginAsync(Key, "one", "other"))!.Should().Match<RememberedRequest>(request =>
            request.Asked == "asked" && request.Status == 201 && request.Location == "/api/v1/x/1" && request.Body == Answer.Body && request.ContentType == "application/json");
        (await Requests(database).BeginAsync(ApiKeyId.New(), "one", "asked")).Should().BeNull();
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Of_two_at_a_time_one_begins(TestDatabase database)
    {
        await Requests(database).BeginAsync(Key, "another", "asked");
        var begun = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => Requests(database).BeginAsync(Key, "one", "asked"))));

        begun.Count(earlier => earlier is null).Should().Be(1);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task An_answer_is_kept_a_day_and_a_request_that_broke_off_ten_minutes(TestDatabase database)
    {
        await Requests(database).BeginAsync(Key, "done", "asked");
        await Requests(database).FinishAsync(Key, "done", Answer);
        await Requests(database).BeginAsync(Key, "broken", "asked");

        database.Time.Now += TimeSpan.FromMinutes(9);
        (await Requests(database).BeginAsync(Key, "broken", "asked")).Should().NotBeNull();
        database.Time.Now += TimeSpan.FromMinutes(2);
        (await Requests(database).BeginAsync(Key, "broken", "asked")).Should().BeNull();
        (await Requests(database).BeginAsync(Key, "done", "asked")).Should().NotBeNull();
        database.Time.Now += TimeSpan.FromHours(24);
        (await Requests(database).BeginAsync(Key, "done", "asked")).Should().BeNull();
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_is_forgotten_may_begin_again(TestDatabase database)
    {
        await Requests(database).BeginAsync(Key, "one", "asked");

        await Requests(database).ForgetAsync(Key, "one");

        (await Requests(database).BeginAsync(Key, "one", "asked")).Should().BeNull();
    }

    private static RememberedRequests Requests(TestDatabase database) => new(database, database.Time);
}
