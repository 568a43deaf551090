using CustomerSuccess.Domain.Actions;
using CustomerSuccess.Domain.Members;

namespace CustomerSuccess.Domain.Tests.Actions;

public class ActionRulesTests
{
    [Theory]
    [InlineData(0, false)]
    [InlineData(2, false)]
    [InlineData(3, true)]
    [InlineData(200, true)]
    [InlineData(201, false)]
    public void A_task_has_3_to_200_characters_without_the_spaces_around_it(int length, bool isAllowed) =>
        ActionRules.AllowsTask($"  {new string('a', length)} ").Should().Be(isAllowed);

    [Theory]
    [InlineData(2, false)]
    [InlineData(3, true)]
    [InlineData(1_000, true)]
    [InlineData(1_001, false)]
    public void An_outcome_has_3_to_1000_characters(int length, bool isAllowed) => ActionRules.AllowsOutcome(new string('a', length)).Should().Be(isAllowed);

    [Fact]
    public void No_text_is_no_task_and_no_outcome() => (ActionRules.AllowsTask(null) || ActionRules.AllowsOutcome(null)).Should().BeFalse();

    [Theory]
    [InlineData("2026-03-30", false)]
    [InlineData("2026-03-31", true)]
    [InlineData("2027-01-01", true)]
    public void It_is_due_today_or_later(string due, bool isAllowed) =>
        ActionRules.AllowsDue(DateOnly.Parse(due, System.Globalization.CultureInfo.InvariantCulture), new DateOnly(2026, 3, 31)).Should().Be(isAllowed);

    [Fact]
    public void The_owner_is_the_account_manager_or_whoever_enters_it()
    {
        var (manager, author, other) = (MemberId.New(), MemberId.New(), MemberId.New());

        new[] { manager, author, other }.Select(owner => ActionRules.AllowsOwner(owner, manager, author)).Should().Equal(true, true, false);
        ActionRules.AllowsOwner(other, null, author).Should().BeFalse();
    }
}
