namespace CustomerSuccess.Domain.Tests.Values;

public class ProportionChangeTests
{
    [Theory]
    // Newcombe, Statistics in Medicine 17 (1998) 873–890, table II, method 10.
    [InlineData(56, 70, 48, 80, 0.0524, 0.3339)]
    [InlineData(9, 10, 3, 10, 0.1705, 0.8090)]
    [InlineData(6, 7, 2, 7, 0.0582, 0.8062)]
    [InlineData(5, 56, 0, 29, -0.0381, 0.1926)]
    [InlineData(0, 10, 0, 20, -0.1611, 0.2775)]
    public void Agrees_with_the_published_ranges(int part, int whole, int earlierPart, int earlierWhole, double low, double high)
    {
        var change = ProportionChange.Of(part, whole, earlierPart, earlierWhole)!;

        change.Low.Should().BeApproximately((decimal)low, 0.00006m);
        change.High.Should().BeApproximately((decimal)high, 0.00006m);
    }

    [Fact]
    public void Is_clear_when_the_range_does_not_hold_zero()
    {
        ProportionChange.Of(56, 70, 48, 80)!.IsClear.Should().BeTrue();
        ProportionChange.Of(64, 1_000, 55, 1_000)!.IsClear.Should().BeFalse();
    }

    [Fact]
    public void Nothing_is_said_of_no_cases_or_of_more_than_all()
    {
        ProportionChange.Of(0, 0, 1, 2).Should().BeNull();
        ProportionChange.Of(3, 2, 1, 2).Should().BeNull();
    }
}
