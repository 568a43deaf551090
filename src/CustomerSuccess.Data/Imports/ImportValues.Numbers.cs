using System.Buffers;
using System.Globalization;

namespace CustomerSuccess.Data.Imports;

/// <summary>Numbers and amounts.</summary>
internal static partial class ImportValues
{
    private static readonly SearchValues<char> PlainNumber = SearchValues.Create("0123456789.");

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
}
