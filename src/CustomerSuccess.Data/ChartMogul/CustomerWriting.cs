using CustomerSuccess.Domain.Billing;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Members;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.ChartMogul;

/// <summary>Gives a customer the values that a program sent.</summary>
internal static class CustomerWriting
{
    public static async Task FillAsync(CustomerSuccessContext context, Customer customer, BilledCustomer billed, CustomerValues values, CancellationToken stop)
    {
        customer.Name = values.Name.Or(customer.Name) is { Length: > 0 } name ? name : throw new RecordRefusedException("name", "A name is required for each customer.");
        customer.Country = CountryOf(values.Country.Or(customer.Country));
        billed.Email = values.Email.Or(billed.Email);
        billed.Company = values.Company.Or(billed.Company);
        billed.City = values.City.Or(billed.City);
        billed.State = values.State.Or(billed.State);
        billed.Zip = values.Zip.Or(billed.Zip);
        billed.WebsiteUrl = values.WebsiteUrl.Or(billed.WebsiteUrl);
        billed.LeadCreatedAt = values.LeadCreatedAt.Or(billed.LeadCreatedAt);
        billed.FreeTrialStartedAt = values.FreeTrialStartedAt.Or(billed.FreeTrialStartedAt);
        await OwnAsync(context, customer, billed, values.Owner, stop);
        await WritePropertiesAsync(context, customer.Id, values, stop);
    }

    /// <summary>Sets tags and custom attributes, which are properties of the customer.</summary>
    public static async Task WritePropertiesAsync(CustomerSuccessContext context, CustomerId customer, CustomerValues values, CancellationToken stop)
    {
        var wanted = values.Custom.ToDictionary(one => one.Key, one => one.Value, StringComparer.Ordinal);
        if (values.Tags is { } tags)
        {
            wanted[CustomerEntry.TagsProperty] = TagsText(tags);
        }

        var names = wanted.Keys.ToArray();
        var there = names.Length == 0 ? [] : await context.CustomerProperties.Where(property => property.CustomerId == customer && names.Contains(property.Name)).ToDictionaryAsync(property => property.Name, stop);
        foreach (var (name, value) in wanted)
        {
            Write(context, customer, name, value, there.GetValueOrDefault(name));
        }
    }

    private static void Write(CustomerSuccessContext context, CustomerId customer, string name, string? value, CustomerProperty? there)
    {
        if (name.Length is 0 or > 100)
        {
            throw new RecordRefusedException("custom", "The key of a custom attribute has 1 to 100 characters.");
        }

        if (value?.Length > 500)
        {
            throw new RecordRefusedException(name, "An attribute has at most 500 characters, and so have all tags together.");
        }

        if (there is null && value is not null)
        {
            context.Add(new CustomerProperty { CustomerId = customer, Name = name, Value = value });
        }
        else if (there is not null && value is null)
        {
            context.Remove(there);
        }
        else if (there is not null)
        {
            there.Value = value!;
        }
    }

    private static string? TagsText(IReadOnlyList<string> tags)
    {
        if (tags.Any(tag => tag.Contains(',', StringComparison.Ordinal)))
        {
            throw new RecordRefusedException("tags", "A tag has no comma.");
        }

        var kept = tags.Select(tag => tag.Trim()).Where(tag => tag.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        return kept.Count == 0 ? null : string.Join(", ", kept);
    }

    /// <summary>An owner whom we know is the account manager; anybody else is kept as a name.</summary>
    private static async Task OwnAsync(CustomerSuccessContext context, Customer customer, BilledCustomer billed, Sent<string> owner, CancellationToken stop)
    {
        if (!owner.Is)
        {
            return;
        }

        var normal = owner.Value?.ToUpperInvariant();
        var member = normal is null ? null : await context.Users.Where(one => one.NormalizedEmail == normal).Select(one => (Guid?)one.Id).FirstOrDefaultAsync(stop);
        billed.Owner = owner.Value;
        customer.ManagerId = member is { } found ? new MemberId(found) : owner.Value is null ? null : customer.ManagerId;
    }

    private static string? CountryOf(string? country) => country is null or "" ? null
        : country.Length == 2 && country.All(char.IsAsciiLetter) ? country.ToUpperInvariant()
        : throw new RecordRefusedException("country", "A country is two letters of ISO 3166, such as US.");
}
