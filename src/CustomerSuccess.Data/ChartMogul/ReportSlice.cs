using CustomerSuccess.Data.Ledger;
using CustomerSuccess.Data.Ledger.Facts;
using CustomerSuccess.Domain.Revenue;

namespace CustomerSuccess.Data.ChartMogul;

/// <summary>Which customers and which of their subscriptions a report is about.</summary>
internal sealed class ReportSlice(LedgerPicture picture, SlicedPlans? plans, CustomerFilter? customers)
{
    // Plans that were asked for and that nobody has: none of them, and not all.
    private readonly bool[]? _plans = plans is null ? null : SubscriptionChoice.Chosen(plans.Plans, picture.Codes.Plans) ?? new bool[picture.Codes.Plans.Most + 1];
    private readonly bool _arePlansLeftOut = plans?.AreLeftOut ?? false;

    public static ReportSlice All(LedgerPicture picture) => new(picture, null, null);

    public bool Includes(LedgerBlock block, int customer) => customers?.Includes(block, customer) ?? true;

    public bool Includes(in TermFact term) => _plans is null || _plans[term.Plan] != _arePlansLeftOut;
}

/// <summary>Plans whose subscriptions a report is of, or that are left out of it.</summary>
internal sealed record SlicedPlans(IReadOnlyList<PlanId> Plans, bool AreLeftOut);
