using System.Globalization;
using CustomerSuccess.Data.Imports;

namespace CustomerSuccess.Data.Tests.Imports;

public class SeenKeysTests
{
    // Far beyond what stays in memory, and through two enlargements of the file.
    private const int Lines = 700_000;

    [Fact]
    public void A_key_is_found_again_on_the_line_on_which_it_stood_first_in_memory_and_in_the_file()
    {
        using var seen = new SeenKeys();
        Enumerable.Range(0, Lines).Count(line => seen.Add(Key(line), line) is not null).Should().Be(0);
        Enumerable.Range(0, Lines).Count(line => seen.Add(Key(line), Lines + line) != line).Should().Be(0);
        seen.Add("another", Lines).Should().BeNull();
    }

    private static string Key(int line) => "s" + line.ToString(CultureInfo.InvariantCulture);
}
