using CustomerSuccess.Data.Ledger;
using CustomerSuccess.Data.Ledger.Facts;
using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Revenue;

namespace CustomerSuccess.Data.ChartMogul;

/// <summary>Which customers and which of their subscriptions a report is about.</summary>
internal sealed class ReportSlice(LedgerPicture picture, IReadOnlyList<string> countries, IReadOnlyList<PlanId>? plans)
{
    // Plans that were asked for and that nobody has: none of them, and not all.
    private readonly bool[]? _plans = plans is null ? null : SubscriptionChoice.Chosen(plans, picture.Codes.Plans) ?? new bool[picture.Codes.Plans.Most + 1];

    public CustomerChoice Customers { get; } = CustomerChoice.Of(Filter.All with { Countries = countries }, picture.Codes);

    public bool Includes(in TermFact term) => _plans is null || _plans[term.Plan];
}
