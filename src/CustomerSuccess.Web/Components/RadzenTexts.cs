using System.Globalization;
using System.Resources;
using Radzen;

namespace CustomerSuccess.Web.Components;

/// <summary>Radzen's own words in Persian, for the components that we show; what is not there stays as Radzen says it in English.</summary>
public sealed class RadzenTexts : ILocalizer
{
    private static readonly ResourceManager Texts = new("CustomerSuccess.Web.Components.RadzenTexts", typeof(RadzenTexts).Assembly);

    public string? Get(string key, CultureInfo culture) => Texts.GetString(key, culture);
}
