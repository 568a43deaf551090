using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CustomerSuccess.Data.Values;

/// <summary>Stores a currency as its three letters.</summary>
internal sealed class CurrencyConverter() : ValueConverter<Currency, string>(currency => currency.Code, code => new Currency(code));
