using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Domain.Lifetime;

/// <summary>What a customer is worth over their time with us, as seen at the end of a period.</summary>
/// <param name="Period">The period at whose end it is seen.</param>
/// <param name="Currency">The reporting currency.</param>
/// <param name="Form">How the lifetime was found.</param>
/// <param name="LifetimeMonths">The lifetime in months, by the form.</param>
/// <param name="HorizonMonths">The end of the survival curve, up to which a restricted mean reaches; none for the other forms.</param>
/// <param name="ArpaMinor">Average revenue per active customer and month in minor units of the currency.</param>
/// <param name="GrossMargin">The margin used, 0 to 1.</param>
/// <param name="MonthlyChurn">The mean monthly churn of the last closed months, which the form 1 ÷ churn uses.</param>
/// <param name="AveragePurchaseMinor">The average purchase in minor units, for companies whose customers buy once at a time.</param>
/// <param name="PurchasesPerMonth">How many purchases an active customer makes in a month.</param>
/// <param name="Value">The lifetime value in minor units: ARPA × margin × lifetime, or average purchase × purchases a month × lifetime where there are no subscriptions.</param>
public sealed record LifetimeValue(
    Period Period,
    Currency Currency,
    LifetimeForm Form,
    Figure LifetimeMonths,
    decimal? HorizonMonths,
    Figure ArpaMinor,
    decimal GrossMargin,
    Figure MonthlyChurn,
    Figure AveragePurchaseMinor,
    Figure PurchasesPerMonth,
    Figure Value);
