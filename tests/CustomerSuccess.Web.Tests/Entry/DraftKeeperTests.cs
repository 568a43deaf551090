using CustomerSuccess.Web.Entry;

namespace CustomerSuccess.Web.Tests.Entry;

public class DraftKeeperTests
{
    private readonly EntryDesks _desks = new();

    [Fact]
    public async Task What_was_typed_last_is_kept_when_the_page_goes_away()
    {
        await using (var keeper = Keeper())
        {
            keeper.Typed("a");
            keeper.Typed("ab");
        }

        _desks.Drafts.Should().ContainSingle().Which.Content.Should().Be("ab");
    }

    [Fact]
    public async Task A_saved_form_leaves_no_draft_behind()
    {
        await using (var keeper = Keeper())
        {
            keeper.Typed("a");
            await keeper.DropAsync();
        }

        _desks.Drafts.Should().BeEmpty();
    }

    private DraftKeeper Keeper() => new(_desks, TimeProvider.System, _desks.Viewer, "answer");
}
