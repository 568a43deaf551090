using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Time;
using CustomerSuccess.Web.Language;

namespace CustomerSuccess.Web.Members;

/// <summary>What the first run asks: the company, and the person who administers.</summary>
public sealed class FirstRunForm
{
    public string Organization { get; set; } = string.Empty;

    public CalendarKind Calendar { get; set; }

    public string Currency { get; set; } = "USD";

    public string TimeZone { get; set; } = "Etc/UTC";

    public LanguageChoice Language { get; set; }

    public string Name { get; set; } = string.Empty;

    public string Email { get; set; } = string.Empty;

    public string Password { get; set; } = string.Empty;

    /// <summary>Returns the form as a reader of the language would begin it.</summary>
    public static FirstRunForm For(LanguageChoice language) => language is LanguageChoice.Persian
        ? new() { Language = language, Calendar = CalendarKind.Persian, Currency = "IRR", TimeZone = "Asia/Tehran" }
        : new() { Language = language };

    /// <summary>Takes over an organisation that the settings have named.</summary>
    public FirstRunForm With(Organization? organization)
    {
        if (organization is not null)
        {
            Organization = organization.Name;
            Calendar = organization.Calendar;
            Currency = organization.ReportingCurrency.Code;
            TimeZone = organization.TimeZone;
        }

        return this;
    }
}
