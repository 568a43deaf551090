using System.Buffers;
using System.Globalization;

namespace CustomerSuccess.Data.Imports;

/// <summary>What the values of a file look like: any of three sets of digits, ISO days, amounts in main units.</summary>
internal static class ImportValues
{
    private const int FirstYear = 1900;
    private const int LastYear = 2199;
    private static readonly SearchValues<char> PlainNumber = SearchValues.Create("0123456789.");

    /// <summary>Reads a day as 2026-03-21; a time of day behind it is passed over.</summary>
    public static ValueFault? Day(string text, out DateOnly value)
    {
        // Nearly every value of a file is written plainly; only another is looked at letter by letter.
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out value) && value.Year is >= FirstYear and <= LastYear)
        {
            return null;
        }

        var parts = Latin(text).Split('T', ' ')[0].Split('-', '/');
        value = default;
        if (parts.Length != 3 || !Number(parts[0], 4, out var year) || !Number(parts[1], 2, out var month) || !Number(parts[2], 2, out var day))
        {
            return new ValueFault(RefusalReason.NotADate);
        }

        if (year is >= 1250 and <= 1500)
        {
            return new ValueFault(RefusalReason.PersianYear);
        }

        if (year is < FirstYear or > LastYear)
        {
            return new ValueFault(RefusalReason.YearOffRange, Invariant(FirstYear), Invariant(LastYear));
        }

        if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return new ValueFault(RefusalReason.NotADate);
        }

        value = new DateOnly(year, month, day);
        return null;
    }

    /// <summary>Reads an instant, UTC, as 2026-03-21T08:30:00Z.</summary>
    public static ValueFault? Instant(string text, out DateTime value)
    {
        var isRead = DateTimeOffset.TryParseExact(
            text, ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant);
        value = isRead ? instant.UtcDateTime : default;
        return isRead && value.Year is >= FirstYear and <= LastYear ? null : new ValueFault(RefusalReason.NotAnInstant);
    }

    /// <summary>Reads a number with a decimal point or ٫, and groups of three parted by a comma or ٬.</summary>
    public static ValueFault? Decimal(string text, out decimal value)
    {
        if (IsPlain(text) && decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value))
        {
            return null;
        }

        value = 0;
        var latin = Latin(text).Replace('٫', '.').Replace('٬', ',').Replace('\u2212', '-').Replace("\u200E", string.Empty, StringComparison.Ordinal);
        if (!IsNumber(latin))
        {
            return new ValueFault(RefusalReason.NotANumber);
        }

        return decimal.TryParse(latin.Replace(",", string.Empty, StringComparison.Ordinal), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value)
            && Math.Abs(value) < 1_000_000_000_000m
            ? null
            : new ValueFault(RefusalReason.NumberTooLarge);
    }

    /// <summary>Returns the reading of an amount of a currency, in its minor units.</summary>
    public static ValueParser<long> Amount(Currency currency) => (string text, out long minor) =>
    {
        minor = 0;
        if (Decimal(text, out var amount) is { } fault)
        {
            return fault.Reason is RefusalReason.NotANumber ? new ValueFault(RefusalReason.NotAnAmount) : AmountTooLarge(text, currency, out minor);
        }

        return Minor(amount, currency, out minor);
    };

    /// <summary>Reads a whole number.</summary>
    public static ValueParser<int> Whole(int least, int most) => (string text, out int value) =>
    {
        value = 0;
        if (Decimal(text, out var number) is { } fault)
        {
            return fault.Reason is RefusalReason.NotANumber ? fault : new ValueFault(RefusalReason.NumberOffRange, Invariant(least), Invariant(most));
        }

        if (number != decimal.Truncate(number))
        {
            return new ValueFault(RefusalReason.NotAWholeNumber);
        }

        value = number >= least && number <= most ? (int)number : 0;
        return number >= least && number <= most ? null : new ValueFault(RefusalReason.NumberOffRange, Invariant(least), Invariant(most));
    };

    /// <summary>Reads a share in percent, 0 to 100 with two decimals at most, as hundredths of a percent.</summary>
    public static ValueFault? Percent(string text, out int basisPoints)
    {
        basisPoints = 0;
        if (Decimal(text.TrimEnd('%', '٪'), out var percent) is { } fault)
        {
            return fault;
        }

        if (percent is < 0 or > 100 || percent * 100 != decimal.Truncate(percent * 100))
        {
            return new ValueFault(RefusalReason.NumberOffRange, "0", "100");
        }

        basisPoints = (int)(percent * 100);
        return null;
    }

    /// <summary>Reads an ISO 4217 code in any case.</summary>
    public static ValueFault? Currency(string text, out Currency value)
    {
        var code = text.ToUpperInvariant();
        value = IsoCurrencies.Includes(code) ? new Currency(code) : default;
        return IsoCurrencies.Includes(code) ? null : new ValueFault(RefusalReason.UnknownCurrency);
    }

    /// <summary>Reads true or false, yes or no, 1 or 0, in English or Persian.</summary>
    public static ValueFault? Boolean(string text, out bool value)
    {
        var folded = FoldedText.Of(text);
        value = folded is "true" or "yes" or "1" or "y" or "t" or "بله" or "بلی";
        return value || folded is "false" or "no" or "0" or "n" or "f" or "خیر" or "نه" ? null : new ValueFault(RefusalReason.NotTrueOrFalse);
    }

    /// <summary>Reads one of an enumeration's names, in any case, with or without hyphens between its words.</summary>
    public static ValueFault? Named<T>(string text, out T value)
        where T : struct, Enum
    {
        if (NamesOf<T>.Known.TryGetValue(text, out value) || NamesOf<T>.Known.TryGetValue(ImportHeader.Normal(text).Replace("_", string.Empty, StringComparison.Ordinal), out value))
        {
            return null;
        }

        return new ValueFault(RefusalReason.NotOneOf, string.Join(", ", Enum.GetValues<T>().Select(ValueWords.Of)));
    }

    private static ValueFault? AmountTooLarge(string text, Currency currency, out long minor)
    {
        // A rial amount may well be above the limit of plain numbers.
        minor = 0;
        var latin = Latin(text).Replace('٫', '.').Replace('٬', ',').Replace(",", string.Empty, StringComparison.Ordinal);
        return decimal.TryParse(latin, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)
            ? Minor(amount, currency, out minor)
            : new ValueFault(RefusalReason.NumberTooLarge);
    }

    private static ValueFault? Minor(decimal amount, Currency currency, out long minor)
    {
        minor = 0;
        // MRR is kept in ten-thousandths of the minor unit, and sums of many have to fit in 64 bits.
        if (Math.Abs(amount) >= 10_000_000_000_000m)
        {
            return new ValueFault(RefusalReason.NumberTooLarge);
        }

        var scaled = amount * currency.MinorUnitsPerUnit();
        if (scaled != decimal.Truncate(scaled))
        {
            return new ValueFault(RefusalReason.TooManyDecimals, currency.Code, Invariant(currency.MinorDigits()));
        }

        minor = (long)scaled;
        return null;
    }

    /// <summary>Tells whether the text is a few Latin digits with one point between them at most.</summary>
    private static bool IsPlain(string text) =>
        text.Length is > 0 and <= 12 && char.IsAsciiDigit(text[0]) && char.IsAsciiDigit(text[^1]) && !text.AsSpan().ContainsAnyExcept(PlainNumber);

    /// <summary>Tells whether the text is digits with at most one point, and commas only where groups of three are.</summary>
    private static bool IsNumber(string text)
    {
        var unsigned = text is ['-' or '+', ..] ? text[1..] : text;
        var halves = unsigned.Split('.');
        var groups = halves[0].Split(',');
        return halves.Length <= 2
            && (halves[0].Length > 0 || halves.Length == 2)
            && (halves.Length == 1 || (halves[1].Length > 0 && halves[1].All(char.IsAsciiDigit)))
            && groups.All(group => group.All(char.IsAsciiDigit))
            && (groups.Length == 1 || (groups[0].Length is > 0 and <= 3 && groups.Skip(1).All(group => group.Length == 3)));
    }

    private static bool Number(string text, int longest, out int value)
    {
        value = 0;
        return text.Length > 0 && text.Length <= longest && text.All(char.IsAsciiDigit) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }

    private static string Latin(string text) => string.Create(text.Length, text, static (latin, source) =>
    {
        for (var i = 0; i < latin.Length; i++)
        {
            latin[i] = source[i] switch
            {
                >= '۰' and <= '۹' => (char)('0' + (source[i] - '۰')),
                >= '٠' and <= '٩' => (char)('0' + (source[i] - '٠')),
                var other => other,
            };
        }
    });

    private static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static class NamesOf<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<string, T> Known = Enum.GetValues<T>().ToDictionary(name => name.ToString(), StringComparer.OrdinalIgnoreCase);
    }
}
