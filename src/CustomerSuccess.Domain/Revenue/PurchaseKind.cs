namespace CustomerSuccess.Domain.Revenue;

/// <summary>The kinds of non-recurring purchases. The first four are the articles' expansion MRR (R5.3).</summary>
public enum PurchaseKind
{
    /// <summary>A purchase of a shop's customer, which is no expansion: the business itself.</summary>
    Ordinary,

    /// <summary>More or better of what the customer has.</summary>
    Upsell,

    /// <summary>Something that goes with what the customer has.</summary>
    CrossSell,

    /// <summary>Bought through the loyalty programme.</summary>
    LoyaltyProgramme,

    /// <summary>An extra one-off purchase.</summary>
    OneOff,
}
