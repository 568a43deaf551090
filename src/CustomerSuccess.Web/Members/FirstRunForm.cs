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

    /// <summary>Returns the form filled from the section <c>Organization</c> of the settings.</summary>
    public static FirstRunForm ForSettings(string email, string password, IConfiguration settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var organization = settings.GetSection("Organization");
        return new()
        {
            Organization = organization["Name"] ?? "Customer Success",
            Calendar = organization.GetValue("Calendar", CalendarKind.Gregorian),
            Currency = organization["ReportingCurrency"] ?? "USD",
            TimeZone = organization["TimeZone"] ?? "Etc/UTC",
            Name = "Administrator",
            Email = email,
            Password = password,
        };
    }
}
