using CustomerSuccess.Web.Components;

namespace CustomerSuccess.Web.Tests.Components;

public class RecordsChangesTests
{
    [Fact]
    public async Task Changes_that_come_while_a_page_draws_are_told_once_afterwards()
    {
        var changes = new RecordsChanges(TimeProvider.System);
        var drawing = new TaskCompletionSource();
        var told = 0;
        using var subscription = changes.Subscribe(() => Interlocked.Increment(ref told) == 1 ? drawing.Task : Task.CompletedTask);

        changes.Publish();
        await Until(() => Volatile.Read(ref told) == 1);
        for (var i = 0; i < 100; i++)
        {
            changes.Publish();
        }

        drawing.SetResult();
        await Until(() => Volatile.Read(ref told) == 2);
        await Task.Delay(700);
        told.Should().Be(2);
    }

    [Fact]
    public async Task A_page_that_was_closed_is_not_told()
    {
        var changes = new RecordsChanges(TimeProvider.System);
        var told = 0;
        changes.Subscribe(() => Task.FromResult(Interlocked.Increment(ref told))).Dispose();

        changes.Publish();
        await Task.Delay(100);

        told.Should().Be(0);
    }

    private static async Task Until(Func<bool> condition)
    {
        for (var i = 0; i < 2_000 && !condition(); i++)
        {
            await Task.Delay(25);
        }

        condition().Should().BeTrue();
    }
}
