using CustomerSuccess.Domain.Health;
using CustomerSuccess.Web.Components;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Health;

/// <summary>The names of factors, and their values with their units.</summary>
public sealed class FactorWords(IStringLocalizer<FactorWords> text, IDisplay display)
{
    /// <summary>Returns a factor's name; the code of one that a company made itself.</summary>
    public string NameOf(string factor) => text["Name." + factor] is { ResourceNotFound: false } known ? known.Value : factor;

    /// <summary>Returns what a person should type for a factor.</summary>
    public string HintOf(string factor) => text["Hint." + factor] is { ResourceNotFound: false } known ? known.Value : text["Hint"];

    public string ValueOf(string factor, decimal value)
    {
        var decimals = value == decimal.Truncate(value) ? 0 : 1;
        var number = factor is HealthFactors.MrrTrend or HealthFactors.OwnCustomers or HealthFactors.BusinessEffect or HealthFactors.Sentiment
            ? display.Signed(value, decimals)
            : display.Number(value, decimals);
        return text["Value." + factor, $"\u2068{number}\u2069"] is { ResourceNotFound: false } known ? known.Value : number;
    }
}
