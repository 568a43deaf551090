namespace CustomerSuccess.Domain.ChartMogul;

/// <summary>A condition of ChartMogul's filter language, such as <c>tags~ANY~'vip','pilot'</c>.</summary>
/// <param name="Field">What it is about.</param>
/// <param name="Operator">How it compares.</param>
/// <param name="Values">The values, at least one, as texts of a customer's traits; of a custom attribute as <see cref="AttributeText"/> writes them.</param>
public sealed record FilterCondition(FilterField Field, FilterOperator Operator, IReadOnlyList<string> Values)
{
    /// <summary>Gets the name of the custom attribute; empty for another field.</summary>
    public string Attribute { get; init; } = string.Empty;

    /// <summary>Gets the condition's number, for what is compared by size.</summary>
    /// <exception cref="InvalidOperationException">The value is no number.</exception>
    public decimal Number => AttributeText.Read(Values[0]) is decimal number ? number : throw new InvalidOperationException($"'{Values[0]}' is no number.");

    /// <summary>Tells whether a customer meets it.</summary>
    /// <exception cref="InvalidOperationException">It chooses among subscriptions, and not among customers.</exception>
    public bool Holds(CustomerTraits customer)
    {
        ArgumentNullException.ThrowIfNull(customer);
        return Field switch
        {
            FilterField.Region => Holds(customer.Country is { } country ? [country] : []),
            FilterField.Currency => Holds(customer.Currencies),
            FilterField.Plan when Operator is FilterOperator.All => Holds(customer.Plans),
            FilterField.Tags => Holds(customer.Tags),
            FilterField.Custom => HoldsAttribute(customer.Custom.GetValueOrDefault(Attribute)),
            FilterField.DataSource => Holds(customer.DataSource is { } source ? [source] : []),
            FilterField.CustomerStatus => Holds([customer.Status]),
            FilterField.ActiveQuantity => Holds(customer.ActiveQuantity),
            _ => throw new InvalidOperationException($"{Field} with {Operator} chooses among subscriptions."),
        };
    }

    /// <summary>Compares what is there with the values.</summary>
    /// <param name="there">What a customer has; may be nothing.</param>
    public bool Holds(IReadOnlyCollection<string> there)
    {
        ArgumentNullException.ThrowIfNull(there);
        return Operator switch
        {
            FilterOperator.Any or FilterOperator.Equal => Values.Any(there.Contains),
            FilterOperator.All => Values.All(there.Contains),
            FilterOperator.None => !Values.Any(there.Contains),
            _ => throw new InvalidOperationException($"{Operator} compares numbers."),
        };
    }

    /// <summary>Compares a number with the value.</summary>
    /// <exception cref="InvalidOperationException">The condition is about a set of values.</exception>
    public bool Holds(decimal there) => Comparison()(there);

    /// <summary>Returns the comparison with the value, which is read once, for many numbers.</summary>
    /// <exception cref="InvalidOperationException">The condition is about a set of values.</exception>
    public Func<decimal, bool> Comparison()
    {
        var number = Number;
        return Operator switch
        {
            FilterOperator.Equal => there => there == number,
            FilterOperator.NotEqual => there => there != number,
            FilterOperator.Greater => there => there > number,
            FilterOperator.GreaterOrEqual => there => there >= number,
            FilterOperator.Less => there => there < number,
            FilterOperator.LessOrEqual => there => there <= number,
            _ => throw new InvalidOperationException($"{Operator} compares sets."),
        };
    }

    /// <summary>Compares the text of a custom attribute's property. What is missing, or is no number, is neither above nor below one.</summary>
    public bool HoldsAttribute(string? text) => (Operator, text is null ? null : AttributeText.Read(text)) switch
    {
        (FilterOperator.Any or FilterOperator.Equal, var there) => Values.Any(value => AttributeText.Read(value).Equals(there)),
        (FilterOperator.None, var there) => !Values.Any(value => AttributeText.Read(value).Equals(there)),
        (_, decimal number) => Holds(number),
        _ => false,
    };
}

/// <summary>What conditions ask about a customer.</summary>
/// <param name="Country">The country.</param>
/// <param name="Currencies">The currencies of terms that were paid for, for a day at least.</param>
/// <param name="Plans">The identifiers of the plans that were paid for, at one time or another.</param>
/// <param name="Tags">The tags.</param>
/// <param name="Custom">The custom attributes, as <see cref="AttributeText"/> writes them.</param>
/// <param name="DataSource">The identifier of the billing system.</param>
/// <param name="Status">Where they stand today: <c>active</c> with recurring revenue, <c>cancelled</c> when it is over, <c>lead</c> when there was none up to today.</param>
/// <param name="ActiveQuantity">The units of the subscriptions that bring revenue today.</param>
public sealed record CustomerTraits(
    string? Country,
    IReadOnlyCollection<string> Currencies,
    IReadOnlyCollection<string> Plans,
    IReadOnlyCollection<string> Tags,
    IReadOnlyDictionary<string, string> Custom,
    string? DataSource,
    string Status,
    long ActiveQuantity);
