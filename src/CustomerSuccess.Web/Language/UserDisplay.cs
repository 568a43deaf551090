using System.Globalization;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Time;
using CustomerSuccess.Web.Components;

namespace CustomerSuccess.Web.Language;

/// <summary>Writes values as one user has chosen. Dates are in <c>UserDisplay.Dates.cs</c>, amounts in <c>UserDisplay.Amounts.cs</c>.</summary>
public sealed partial class UserDisplay : IDisplay
{
    /// <summary>What stands where a figure is not defined.</summary>
    public const string NotDefined = "–";

    private readonly IOrganizationCalendar? _organization;
    private DisplayWords _words;

    /// <summary>Shows things as <paramref name="choices"/> say.</summary>
    /// <param name="choices">What the user has chosen.</param>
    /// <param name="organization">Whose weeks and fiscal year count; the usual ones of the user's calendar where there is none.</param>
    public UserDisplay(DisplayChoices choices, IOrganizationCalendar? organization = null)
    {
        ArgumentNullException.ThrowIfNull(choices);
        _organization = organization;
        Choices = choices;
        _words = new DisplayWords(choices.Language);
    }

    public DisplayChoices Choices { get; private set; }

    public Calendar Calendar => Choices.Calendar.Calendar();

    public ReportingCalendar Reporting => _organization?.Current.In(Choices.Calendar)
        ?? (Choices.Calendar is CalendarKind.Persian ? ReportingCalendar.Persian : ReportingCalendar.Gregorian);

    private bool InPersianDigits => Choices.Digits is DigitsChoice.Persian;

    /// <summary>Takes over what the user has chosen; called once, when their page starts.</summary>
    public void Choose(DisplayChoices choices)
    {
        ArgumentNullException.ThrowIfNull(choices);
        Choices = choices;
        _words = new DisplayWords(choices.Language);
    }

    public string Percent(Figure figure, int decimals = 1) => figure is Figure.Defined some ? Percent(some.Value, decimals) : NotDefined;

    public string Percent(decimal proportion, int decimals = 1) => Write(proportion * 100m, decimals, sign: false) + PercentSign;

    public string Number(decimal value, int decimals = 0) => Write(value, decimals, sign: false);

    public string Number(Figure figure, int decimals = 0) => figure is Figure.Defined some ? Number(some.Value, decimals) : NotDefined;

    public string Digits(string text) => InPersianDigits ? DigitText.ToPersian(text) : text;

    public string Change(Figure change, int decimals = 1) => change is Figure.Defined some ? Write(some.Value * 100m, decimals, sign: true) + PercentSign : NotDefined;

    public string Signed(decimal value, int decimals = 0) => Write(value, decimals, sign: true);

    public string Points(decimal difference, int decimals = 1)
    {
        var number = Write(difference * 100m, decimals, sign: true);
        return BesideWords(number, _words.Format("Points", number));
    }

    /// <summary>A number that begins with the mark of its sign would turn what stands alone around to the left: another mark says that the words go on to the right.</summary>
    private string BesideWords(string number, string text) => Choices.Language is LanguageChoice.Persian && number.StartsWith('\u200E') ? "\u200F" + text : text;

    private string PercentSign => InPersianDigits ? "٪" : "%";

    /// <summary>Writes the digits, grouped by threes. A sign stands before the number in both directions of writing, kept there by a mark.</summary>
    private string Write(decimal value, int decimals, bool sign)
    {
        var rounded = Math.Round(value, decimals, MidpointRounding.AwayFromZero);
        var text = Math.Abs(rounded).ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        if (InPersianDigits)
        {
            text = DigitText.ToPersian(text).Replace(',', '٬').Replace('.', '٫');
        }

        var before = rounded < 0 ? "−" : sign && rounded > 0 ? "+" : string.Empty;
        return before.Length > 0 && (Choices.Language is LanguageChoice.Persian || InPersianDigits) ? $"\u200E{before}{text}" : before + text;
    }
}
