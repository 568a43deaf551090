using CustomerSuccess.Domain.Billing;
using CustomerSuccess.Domain.ChartMogul;
using CustomerSuccess.Domain.Customers;

namespace CustomerSuccess.Data.ChartMogul;

/// <summary>A customer as a billing program sees them.</summary>
/// <param name="Customer">The record.</param>
/// <param name="Billed">What the billing system knows beside it.</param>
/// <param name="Properties">The named properties.</param>
/// <param name="Owner">The address of the account manager, or of the owner that was sent.</param>
/// <param name="Movements">The changes of recurring revenue up to today, in order.</param>
/// <param name="Currency">The reporting currency.</param>
public sealed record CustomerEntry(
    Customer Customer, BilledCustomer? Billed, IReadOnlyList<CustomerProperty> Properties, string? Owner, IReadOnlyList<DayMovement> Movements, Currency Currency)
{
    /// <summary>The property that the tags are in.</summary>
    public const string TagsProperty = "tags";

    /// <summary>Gets MRR today, in hundredths of the reporting currency's main unit.</summary>
    public long Mrr => Movements.Count == 0 ? 0 : Movements[^1].After;

    /// <summary>Gets where the customer stands today.</summary>
    public BilledStatus Status => Mrr > 0 ? BilledStatus.Active : CustomerSince is null ? BilledStatus.Lead : BilledStatus.Cancelled;

    /// <summary>Gets the first day with recurring revenue.</summary>
    public DateOnly? CustomerSince => Movements.Count == 0 ? null : Movements[0].On;

    /// <summary>Gets the tags.</summary>
    public IReadOnlyList<string> Tags => TagsOf(Properties.FirstOrDefault(property => property.Name == TagsProperty)?.Value);

    /// <summary>Gets the custom attributes.</summary>
    public IEnumerable<CustomerProperty> Custom => Properties.Where(property => property.Name != TagsProperty).OrderBy(property => property.Name, StringComparer.Ordinal);

    /// <summary>Returns the tags of the property's text.</summary>
    public static IReadOnlyList<string> TagsOf(string? text) => (text ?? string.Empty).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

/// <summary>What a program sends of a customer. A value that was not sent stays as it is.</summary>
public sealed record CustomerValues
{
    public Sent<string> Name { get; init; }

    public Sent<string> Email { get; init; }

    public Sent<string> Company { get; init; }

    public Sent<string> Country { get; init; }

    public Sent<string> State { get; init; }

    public Sent<string> City { get; init; }

    public Sent<string> Zip { get; init; }

    public Sent<string> WebsiteUrl { get; init; }

    public Sent<string> Owner { get; init; }

    public Sent<DateTime?> LeadCreatedAt { get; init; }

    public Sent<DateTime?> FreeTrialStartedAt { get; init; }

    /// <summary>Gets the tags to have from now on.</summary>
    public IReadOnlyList<string>? Tags { get; init; }

    /// <summary>Gets custom attributes to set, as text; none to remove one.</summary>
    public IReadOnlyDictionary<string, string?> Custom { get; init; } = new Dictionary<string, string?>();
}

/// <summary>A value that was sent, if only to be emptied, or was not.</summary>
public readonly record struct Sent<T>(bool Is, T? Value)
{
    /// <summary>Returns the value that was sent, or the one there.</summary>
    public T? Or(T? there) => Is ? Value : there;
}

/// <summary>Where a customer stands, by recurring revenue.</summary>
public enum BilledStatus
{
    /// <summary>They never had any.</summary>
    Lead,

    /// <summary>They have some today.</summary>
    Active,

    /// <summary>They have none any more.</summary>
    Cancelled,
}

/// <summary>Which customers to list, after which one, and how many.</summary>
public sealed record CustomersQuery(DataSourceId? Source, string? ExternalId, string? Email, Guid? After, int Count)
{
    /// <summary>Gets where they stand; none for anywhere.</summary>
    public BilledStatus? Status { get; init; }

    /// <summary>Gets whether only customers of a data source are meant.</summary>
    public bool IsOfAnySource { get; init; }
}
