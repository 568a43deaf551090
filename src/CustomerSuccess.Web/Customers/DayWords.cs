using CustomerSuccess.Web.Components;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Customers;

/// <summary>Says how far a day is from today, as people do: "in 24 days", "yesterday".</summary>
public sealed class DayWords(IStringLocalizer<DayWords> text, IDisplay display)
{
    public string FromNow(DateOnly day, DateOnly today) => (day.DayNumber - today.DayNumber) switch
    {
        0 => text["Today"],
        1 => text["Tomorrow"],
        -1 => text["Yesterday"],
        > 0 and var ahead => text["Ahead", display.Number(ahead)],
        var behind => text["Ago", display.Number(-behind)],
    };
}
