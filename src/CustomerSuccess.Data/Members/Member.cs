using Microsoft.AspNetCore.Identity;

namespace CustomerSuccess.Data.Members;

/// <summary>A person who signs in, with what they chose to see. A choice that is not made falls to the organisation's or the browser's.</summary>
public sealed class Member : IdentityUser<Guid>
{
    public Member() => Id = Guid.CreateVersion7();

    /// <summary>Gets or sets the name that others see.</summary>
    public string DisplayName { get; set; } = string.Empty;

    /// <summary>Gets or sets the language: <c>en</c> or <c>fa</c>.</summary>
    public string? Language { get; set; }

    /// <summary>Gets or sets the calendar of dates and periods.</summary>
    public CustomerSuccess.Domain.Time.CalendarKind? Calendar { get; set; }

    /// <summary>Gets or sets the digits.</summary>
    public DigitSet? Digits { get; set; }

    /// <summary>Gets or sets the unit that amounts are shown in, such as <c>toman</c> or <c>million-toman</c>; the currency's own when none.</summary>
    public string? MoneyUnit { get; set; }

    /// <summary>Gets or sets light or dark.</summary>
    public Theme? Theme { get; set; }
}

/// <summary>The digits that numbers are shown in.</summary>
public enum DigitSet
{
    /// <summary>0 to 9.</summary>
    Latin,

    /// <summary>۰ to ۹.</summary>
    Persian,
}

/// <summary>How bright the pages are.</summary>
public enum Theme
{
    /// <summary>Light.</summary>
    Light,

    /// <summary>Dark.</summary>
    Dark,
}
