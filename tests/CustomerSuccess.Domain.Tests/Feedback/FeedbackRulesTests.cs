using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Feedback;

namespace CustomerSuccess.Domain.Tests.Feedback;

public class FeedbackRulesTests
{
    private static readonly FeedbackEntry Empty = new(FeedbackNoteId.New(), CustomerId.New()) { On = new DateOnly(2026, 3, 31) };

    [Fact]
    public void A_note_says_something()
    {
        FeedbackRules.Allows(Empty).Should().BeFalse();
        FeedbackRules.Allows(Empty with { Liked = "  " }).Should().BeFalse();
        FeedbackRules.Allows(Empty with { Disliked = "Price" }).Should().BeTrue();
        FeedbackRules.Allows(Empty with { Topics = ["price"] }).Should().BeTrue();
    }

    [Theory]
    [InlineData(-3, false)]
    [InlineData(-2, true)]
    [InlineData(2, true)]
    [InlineData(3, false)]
    public void A_feeling_lies_from_minus_2_through_2(int feeling, bool isAllowed) =>
        FeedbackRules.Allows(Empty with { Sentiment = feeling }).Should().Be(isAllowed);
}
