using System.Globalization;
using System.Xml;
using CustomerSuccess.Data.Imports.Csv;

namespace CustomerSuccess.Data.Imports.Spreadsheets;

/// <summary>Writes the value of a cell as our files have it: days by ISO 8601, numbers with all their digits, percent with its sign.</summary>
internal static class CellText
{
    private const int DaysTo1904 = 1_462;
    private const double FirstDayOf10000 = 2_958_466;
    private const string Digits = "0.############################";

    /// <summary>Returns a cell's text as it is. One that import would take an apostrophe off gets one more.</summary>
    public static string OfText(string text)
    {
        var plain = text.Contains("_x", StringComparison.Ordinal) ? XmlConvert.DecodeName(text) : text;
        return SpreadsheetText.Original(plain) == plain ? plain : SpreadsheetText.Safe(plain);
    }

    /// <summary>Returns a number in its format.</summary>
    /// <param name="raw">The number as the file has it.</param>
    /// <param name="format">The cell's format.</param>
    /// <param name="from1904">Whether days are counted from 1904.</param>
    public static string OfNumber(string raw, CellFormat format, bool from1904)
    {
        if (!double.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
        {
            return raw;
        }

        return format.Kind switch
        {
            CellNumber.Day when Day(number, from1904) is { } day => day,
            CellNumber.Duration when Math.Abs(number) < FirstDayOf10000 => TimeSpan.FromSeconds(Math.Round(number * 86_400)).ToString("c", CultureInfo.InvariantCulture),
            CellNumber.Percent => Plain(raw, number, hundredfold: true) + "%",
            _ => Plain(raw, number, hundredfold: false).PadLeft(number >= 0 ? format.Digits : 0, '0'),
        };
    }

    /// <summary>Returns a day that a cell has in letters; midnight is not written.</summary>
    public static string OfDay(string iso) => iso.EndsWith("T00:00:00", StringComparison.Ordinal) ? iso[..^9] : iso;

    private static string? Day(double serial, bool from1904)
    {
        // Excel counts a 29 February 1900 that never was: before it, each number is one day later than it would be.
        var days = from1904 ? serial + DaysTo1904 : serial is >= 1 and < 60 ? serial + 1 : serial;
        if (days is < 0 or >= FirstDayOf10000)
        {
            return null;
        }

        var moment = DateTime.FromOADate(0).AddSeconds(Math.Round(days * 86_400));
        return days < 1 ? moment.ToString("HH:mm:ss", CultureInfo.InvariantCulture)
            : moment.TimeOfDay == TimeSpan.Zero ? moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : moment.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
    }

    /// <summary>Returns a number without an exponent, in the 15 digits that spreadsheets count with: what they write as 0.30000000000000004 was 0.3.</summary>
    private static string Plain(string raw, double number, bool hundredfold)
    {
        // Long identifiers that another program wrote have more digits than a binary number could keep.
        if (!hundredfold && raw.Length is > 15 and <= 28 && raw.All(char.IsAsciiDigit))
        {
            return raw;
        }

        var text = number.ToString("G15", CultureInfo.InvariantCulture);
        var isRead = decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact);
        return !isRead || Math.Abs(exact) > decimal.MaxValue / 100 ? (hundredfold ? number * 100 : number).ToString("F0", CultureInfo.InvariantCulture)
            : exact == 0 && number != 0 ? text
            : (hundredfold ? exact * 100 : exact).ToString(Digits, CultureInfo.InvariantCulture);
    }
}
