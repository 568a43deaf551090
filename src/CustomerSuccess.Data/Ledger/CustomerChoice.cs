using CustomerSuccess.Data.Ledger.Facts;
using CustomerSuccess.Domain.Figures;

namespace CustomerSuccess.Data.Ledger;

/// <summary>Which customers a filter by segment, manager or country lets through.</summary>
internal sealed class CustomerChoice
{
    private readonly bool[]? _segments;
    private readonly bool[]? _managers;
    private readonly bool[]? _countries;

    private CustomerChoice(bool[]? segments, bool[]? managers, bool[]? countries) => (_segments, _managers, _countries) = (segments, managers, countries);

    /// <summary>Gets whether every customer is let through.</summary>
    public bool IsAll => _segments is null && _managers is null && _countries is null;

    public static CustomerChoice Of(Filter filter, LedgerCodes codes) => new(
        SubscriptionChoice.Chosen(filter.Segments, codes.Segments),
        SubscriptionChoice.Chosen(filter.Managers, codes.Managers),
        SubscriptionChoice.Chosen(filter.Countries, codes.Countries));

    /// <summary>Tells whether a customer of a block is let through.</summary>
    public bool Includes(CustomerColumns customers, int customer) =>
        (_segments is null || _segments[customers.Segments[customer]])
        && (_managers is null || _managers[customers.Managers[customer]])
        && (_countries is null || _countries[customers.Countries[customer]]);
}
