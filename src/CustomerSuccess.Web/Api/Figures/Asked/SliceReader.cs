using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Revenue;
using CustomerSuccess.Web.Api.Problems;

namespace CustomerSuccess.Web.Api.Figures.Asked;

/// <summary>Reads from an address which part of the company it asks for.</summary>
internal sealed class SliceReader(IRecordNames names)
{
    /// <summary>Returns the slice; what cannot be used goes into <paramref name="faults"/>.</summary>
    public async Task<AskedSlice> ReadAsync(IQueryCollection query, ApiFaults faults, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(faults);
        var filter = new Filter
        {
            Segments = Values(query, FigureParameters.Segment),
            Countries = Read(query, FigureParameters.Country, CountryOf, faults, text => $"'{text}' is no country; use two letters of ISO 3166, such as DE."),
            Currencies = Read(query, FigureParameters.Currency, CurrencyOf, faults, text => $"'{text}' is no currency; use three letters of ISO 4217, such as EUR."),
            Managers = await ReadAsync<MemberId>(query, FigureParameters.Manager, text => names.MemberAsync(text, cancellationToken), faults, text => $"There is no member '{text}'; use an e-mail address or an identifier."),
            Plans = await ReadAsync<PlanId>(query, FigureParameters.Plan, text => names.PlanAsync(text, cancellationToken), faults, text => $"There is no plan '{text}'; use the id of /plans."),
        };
        return new AskedSlice(filter, [.. FigureParameters.Slice.SelectMany(name => Values(query, name).Select(value => KeyValuePair.Create(name, value)))]);
    }

    private static string[] Values(IQueryCollection query, string name) => [.. query[name].OfType<string>().Select(text => text.Trim()).Where(text => text.Length > 0).Distinct()];

    private static string? CountryOf(string text) => text.Length == 2 && text.All(char.IsAsciiLetter) ? text.ToUpperInvariant() : null;

    private static Currency? CurrencyOf(string text) => IsoCurrencies.Includes(text.ToUpperInvariant()) ? new Currency(text.ToUpperInvariant()) : null;

    private static List<string> Read(IQueryCollection query, string name, Func<string, string?> read, ApiFaults faults, Func<string, string> fault)
    {
        var found = new List<string>();
        foreach (var text in Values(query, name))
        {
            if (read(text) is { } value)
            {
                found.Add(value);
            }
            else
            {
                faults.Add(name, fault(text));
            }
        }

        return found;
    }

    private static List<Currency> Read(IQueryCollection query, string name, Func<string, Currency?> read, ApiFaults faults, Func<string, string> fault) =>
        [.. Read(query, name, text => read(text)?.Code, faults, fault).Select(code => new Currency(code))];

    private static async Task<List<T>> ReadAsync<T>(IQueryCollection query, string name, Func<string, Task<T?>> find, ApiFaults faults, Func<string, string> fault)
        where T : struct
    {
        var found = new List<T>();
        foreach (var text in Values(query, name))
        {
            if (await find(text) is { } value)
            {
                found.Add(value);
            }
            else
            {
                faults.Add(name, fault(text));
            }
        }

        return found;
    }
}
