using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Customers;

/// <summary>Says why a customer's figure has no value.</summary>
public sealed class WhyNotWords(IStringLocalizer<WhyNotWords> text)
{
    public string Of(WhyNot reason) => text[reason.ToString()];
}
