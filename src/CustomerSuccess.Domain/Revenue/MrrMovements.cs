using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Domain.Revenue;

/// <summary>How recurring revenue moved between the day before a period and its last day, by customer.</summary>
/// <remarks>
/// <para><c>closing = opening + new + reactivation + expansion − contraction − churn + currency</c>, to the last digit.</para>
/// <para>Amounts are whole ten-thousandths of the reporting currency's minor unit. Contraction and churn are given as positive amounts.</para>
/// </remarks>
/// <param name="Period">The days measured.</param>
/// <param name="Currency">The reporting currency.</param>
/// <param name="Opening">MRR on the day before the period.</param>
/// <param name="New">MRR on the last day of customers who never had any before the period.</param>
/// <param name="Reactivation">MRR on the last day of customers who had none on the day before, but had some earlier.</param>
/// <param name="Expansion">What customers with MRR on both days pay more.</param>
/// <param name="Contraction">What customers with MRR on both days pay less.</param>
/// <param name="Churn">MRR on the day before of customers who have none on the last day.</param>
/// <param name="CurrencyEffect">What moved only because an exchange rate did; may be negative.</param>
/// <param name="Closing">MRR on the last day.</param>
/// <param name="Customers">How many customers are in each part.</param>
/// <param name="ActiveOpening">How many customers were active on the day before.</param>
/// <param name="ActiveClosing">How many customers were active on the last day.</param>
/// <param name="MissingRate">A currency without an exchange rate on one of the two days, by which no amount here is defined; otherwise none.</param>
public sealed record MrrMovements(
    Period Period,
    Currency Currency,
    long Opening,
    long New,
    long Reactivation,
    long Expansion,
    long Contraction,
    long Churn,
    long CurrencyEffect,
    long Closing,
    MovementCounts Customers,
    int ActiveOpening,
    int ActiveClosing,
    Currency? MissingRate);

/// <summary>How many customers are in each movement.</summary>
/// <param name="New">With new MRR.</param>
/// <param name="Reactivation">With MRR again.</param>
/// <param name="Expansion">Who pay more.</param>
/// <param name="Contraction">Who pay less.</param>
/// <param name="Churn">Who pay nothing any more.</param>
public sealed record MovementCounts(int New, int Reactivation, int Expansion, int Contraction, int Churn);
