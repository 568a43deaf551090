using CustomerSuccess.Domain.Actions;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Members;

namespace CustomerSuccess.Domain.Tests.Actions;

public class CustomerActionTests
{
    private static readonly DateOnly Due = new(2026, 3, 31);
    private static readonly DateTime Instant = new(2026, 3, 30, 9, 0, 0, DateTimeKind.Utc);
    private static readonly MemberId Sara = MemberId.New();

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, false)] // On its own day it is not late yet.
    [InlineData(1, true)]
    public void It_is_overdue_from_the_day_after_it_was_due(int days, bool isOverdue) => Action().IsOverdue(Due.AddDays(days)).Should().Be(isOverdue);

    [Fact]
    public void Closing_keeps_what_came_of_it_when_and_by_whom_and_it_is_late_no_more()
    {
        var action = Action();

        action.Close(new ActionClosing(ActionState.Done, "  They renew. "), Instant, Sara);

        (action.State, action.Outcome, action.ClosedAt, action.ClosedBy).Should().Be((ActionState.Done, "They renew.", Instant, Sara));
        action.IsOverdue(Due.AddDays(9)).Should().BeFalse();
    }

    [Fact]
    public void It_is_closed_once_and_can_be_opened_again()
    {
        var action = Action();
        action.Close(new ActionClosing(ActionState.Withdrawn, "They left."), Instant, Sara);
        var again = () => action.Close(new ActionClosing(ActionState.Done, "They renew."), Instant, Sara);

        again.Should().Throw<InvalidOperationException>();
        action.Reopen();

        (action.State, action.Outcome, action.ClosedAt, action.ClosedBy).Should().Be((ActionState.Open, null, null, null));
    }

    [Theory]
    [InlineData(ActionState.Done, " no ")]
    [InlineData(ActionState.Open, "Nothing came of it.")]
    public void It_is_not_closed_without_an_outcome_nor_as_open(ActionState state, string outcome)
    {
        var close = () => Action().Close(new ActionClosing(state, outcome), Instant, Sara);

        close.Should().Throw<ArgumentException>();
    }

    private static CustomerAction Action() => new() { Id = CustomerActionId.New(), CustomerId = CustomerId.New(), Task = "Call them", Owner = Sara, DueOn = Due };
}
