namespace CustomerSuccess.Domain.Revenue;

/// <summary>The two meanings of expansion MRR (R5.3). They are never mixed.</summary>
public enum ExpansionMeaning
{
    /// <summary>Revenue from non-recurring purchases, as the articles define it. The default.</summary>
    OneOffPurchases,

    /// <summary>The expansion movement of recurring revenue, as the industry does.</summary>
    Recurring,
}
