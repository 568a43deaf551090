using CustomerSuccess.Domain.Health;

namespace CustomerSuccess.Domain.Tests.Health;

public class FactorLimitsTests
{
    [Theory]
    [InlineData(HealthFactors.Relationship, 0, false)]
    [InlineData(HealthFactors.Relationship, 1, true)]
    [InlineData(HealthFactors.Relationship, 5, true)]
    [InlineData(HealthFactors.Relationship, 6, false)]
    [InlineData(HealthFactors.SupportLoad, -1, false)]
    [InlineData(HealthFactors.SupportLoad, 400, true)]
    [InlineData("made-by-the-company", -7, true)]
    public void A_value_lies_within_the_limits_of_its_factor(string factor, int value, bool isIncluded) =>
        FactorLimits.Of(factor).Include(value).Should().Be(isIncluded);
}
