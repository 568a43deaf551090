using CustomerSuccess.Domain.ChartMogul;

namespace CustomerSuccess.Domain.Tests.ChartMogul;

public class ContactNameTests
{
    [Theory]
    [InlineData("Mina Rad", "Mina", "Rad")]
    [InlineData("Mina Ava Rad", "Mina Ava", "Rad")]
    [InlineData(" مینا راد ", "مینا", "راد")]
    [InlineData("Mina", "Mina", null)]
    [InlineData("", null, null)]
    public void The_last_word_is_the_last_name(string name, string? first, string? last)
    {
        (ContactName.FirstOf(name), ContactName.LastOf(name)).Should().Be((first, last));
        ContactName.Joined(first, last).Should().Be(name.Trim());
    }

    [Fact]
    public void A_part_that_is_missing_leaves_no_blank() => ContactName.Joined(null, " Rad ").Should().Be("Rad");
}
