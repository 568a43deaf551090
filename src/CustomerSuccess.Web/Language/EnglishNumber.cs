namespace CustomerSuccess.Web.Language;

/// <summary>Whole numbers in English words: "three million six hundred thousand".</summary>
internal static class EnglishNumber
{
    private static readonly string[] Ones =
    [
        "", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] Tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    private static readonly (long Size, string Name)[] Scales =
    [
        (1_000_000_000_000_000_000, "quintillion"), (1_000_000_000_000_000, "quadrillion"), (1_000_000_000_000, "trillion"), (1_000_000_000, "billion"), (1_000_000, "million"), (1_000, "thousand"), (100, "hundred"),
    ];

    public static string InWords(long number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        return number == 0 ? "zero" : string.Join(' ', Parts(number));
    }

    private static IEnumerable<string> Parts(long number)
    {
        foreach (var (size, name) in Scales)
        {
            if (number >= size)
            {
                yield return $"{InWords(number / size)} {name}";
                number %= size;
            }
        }

        if (number > 0)
        {
            yield return number < 20 ? Ones[number] : number % 10 == 0 ? Tens[number / 10] : $"{Tens[number / 10]}-{Ones[number % 10]}";
        }
    }
}
