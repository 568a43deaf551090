namespace CustomerSuccess.Web.Language;

/// <summary>Whole numbers in Persian words: "سه میلیون و ششصد هزار".</summary>
internal static class PersianNumber
{
    private static readonly string[] Ones =
    [
        "", "یک", "دو", "سه", "چهار", "پنج", "شش", "هفت", "هشت", "نه", "ده", "یازده", "دوازده", "سیزده", "چهارده", "پانزده", "شانزده", "هفده", "هجده", "نوزده",
    ];

    private static readonly string[] Tens = ["", "", "بیست", "سی", "چهل", "پنجاه", "شصت", "هفتاد", "هشتاد", "نود"];

    private static readonly string[] Hundreds = ["", "صد", "دویست", "سیصد", "چهارصد", "پانصد", "ششصد", "هفتصد", "هشتصد", "نهصد"];

    private static readonly (long Size, string Name)[] Scales =
    [
        (1_000_000_000_000_000_000, "تریلیارد"), (1_000_000_000_000_000, "بیلیارد"), (1_000_000_000_000, "تریلیون"), (1_000_000_000, "میلیارد"), (1_000_000, "میلیون"), (1_000, "هزار"),
    ];

    public static string InWords(long number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        return number == 0 ? "صفر" : string.Join(" و ", Parts(number));
    }

    private static IEnumerable<string> Parts(long number)
    {
        foreach (var (size, name) in Scales)
        {
            if (number >= size)
            {
                // One thousand is "هزار" alone; one million keeps its "یک".
                yield return number / size == 1 && size == 1_000 ? name : $"{InWords(number / size)} {name}";
                number %= size;
            }
        }

        foreach (var word in new[] { Hundreds[number / 100], number % 100 < 20 ? Ones[number % 100] : Tens[number % 100 / 10], number % 100 < 20 ? string.Empty : Ones[number % 10] })
        {
            if (word.Length > 0)
            {
                yield return word;
            }
        }
    }
}
