using CustomerSuccess.Data.Imports.Csv;

namespace CustomerSuccess.Data.Tests.Imports;

public class SpreadsheetTextTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+98 21", "'+98 21")]
    [InlineData("-", "'-")]
    [InlineData("@sum", "'@sum")]
    [InlineData("＝1", "'＝1")]
    [InlineData("'=1+1", "''=1+1")]
    [InlineData("''-x", "'''-x")]
    [InlineData("'tis", "'tis")]
    [InlineData("'", "'")]
    [InlineData("", "")]
    [InlineData("a=1", "a=1")]
    public void Text_that_begins_a_formula_gets_an_apostrophe_that_comes_off_again(string text, string safe)
    {
        SpreadsheetText.Safe(text).Should().Be(safe);
        SpreadsheetText.Original(safe).Should().Be(text);
    }
}
