using CustomerSuccess.Domain.Customers;
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
/// <param name="MissingRate">A currency whose exchange rate is needed on one of the two days and not known, the first by code: then no amount here is
/// defined, and amounts and movement counts are 0; otherwise none.</param>
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
    Currency? MissingRate)
{
    /// <summary>Gets MRR on the last day in minor units; not defined where there is none at the start either.</summary>
    public Figure MrrMinor => Opening == 0 && Closing == 0 ? OrMissing(new Figure.NotDefined(WhyNot.NoRevenue)) : OrMissing(Minor(Closing));

    /// <summary>Gets a year of it in minor units: <c>12 × MRR</c>.</summary>
    public Figure ArrMinor => MrrMinor.Then(mrr => new Figure.Defined(12 * mrr));

    /// <summary>Gets average revenue per active customer on the last day in minor units: <c>MRR ÷ active</c>.</summary>
    public Figure ArpaMinor => OrMissing(Figure.Ratio(Minor(Closing).Value, ActiveClosing, ifNothing: WhyNot.NoCustomers));

    /// <summary>Gets what MRR gained in minor units, currencies apart: <c>new + reactivation + expansion − contraction − churn</c>.</summary>
    public Figure NetNewMinor => MrrMinor.Then(_ => Minor(New + Reactivation + Expansion - Contraction - Churn));

    /// <summary>Gets <c>(contraction + churn) ÷ opening</c>, a proportion.</summary>
    public Figure GrossChurn => OfOpening(Contraction + Churn);

    /// <summary>Gets <c>(contraction + churn − expansion − reactivation) ÷ opening</c>, a proportion; below 0 when more was gained than lost.</summary>
    public Figure NetChurn => OfOpening(Contraction + Churn - Expansion - Reactivation);

    /// <summary>Gets NRR: <c>(opening + expansion − contraction − churn) ÷ opening</c>, a proportion without reactivation.</summary>
    public Figure NetRetention => OfOpening(Opening + Expansion - Contraction - Churn);

    /// <summary>Gets GRR: <c>(opening − contraction − churn) ÷ opening</c>, a proportion.</summary>
    public Figure GrossRetention => OfOpening(Opening - Contraction - Churn);

    /// <summary>Returns <c>(new + expansion + reactivation) ÷ (contraction + churn)</c>, with or without reactivation by policy.</summary>
    public Figure QuickRatio(bool countsReactivation) =>
        OrMissing(Figure.Ratio(New + Expansion + (countsReactivation ? Reactivation : 0), Contraction + Churn, ifNothing: WhyNot.NothingLost));

    /// <summary>Returns how recurring revenue moved.</summary>
    /// <param name="spans">Every MRR span of the slice from the first, in any order: whether a customer is new depends on all of their past.</param>
    /// <param name="active">Every active span of the slice, by the same policy.</param>
    /// <param name="rates">The exchange rates.</param>
    /// <param name="currency">The reporting currency.</param>
    /// <param name="period">The days measured.</param>
    /// <param name="returnIsNewAfterMonths">After how many months away a return counts as new; none for never.</param>
    public static MrrMovements Of(
        IEnumerable<MrrSpan> spans, IReadOnlyCollection<ActiveSpan> active, ExchangeRates rates, Currency currency, Period period, int? returnIsNewAfterMonths = null)
    {
        var customers = spans.GroupBy(span => span.CustomerId)
            .Select(customer => CustomerMovement.Of([.. customer], rates, currency, period, returnIsNewAfterMonths)).ToList();
        int ActiveOn(DateOnly day) => active.Where(span => span.Includes(day)).Select(span => span.CustomerId).Distinct().Count();
        var (opening, closing) = (ActiveOn(period.DayBefore), ActiveOn(period.LastDay));
        if (customers.Select(customer => customer.MissingRate?.Code).OfType<string>().Min(StringComparer.Ordinal) is { } missing)
        {
            return new MrrMovements(period, currency, 0, 0, 0, 0, 0, 0, 0, 0, new MovementCounts(0, 0, 0, 0, 0), opening, closing, new Currency(missing));
        }

        long Sum(MovementKind kind) => customers.Where(customer => customer.Kind == kind).Sum(customer => customer.Change);
        int Count(MovementKind kind) => customers.Count(customer => customer.Kind == kind);
        return new MrrMovements(
            period,
            currency,
            customers.Sum(customer => customer.Opening),
            Sum(MovementKind.New),
            Sum(MovementKind.Reactivation),
            Sum(MovementKind.Expansion),
            -Sum(MovementKind.Contraction),
            -Sum(MovementKind.Churn),
            customers.Sum(customer => customer.CurrencyEffect),
            customers.Sum(customer => customer.Closing),
            new MovementCounts(
                Count(MovementKind.New), Count(MovementKind.Reactivation), Count(MovementKind.Expansion), Count(MovementKind.Contraction), Count(MovementKind.Churn)),
            opening,
            closing,
            MissingRate: null);
    }

    private static Figure.Defined Minor(long tenThousandths) => new((decimal)tenThousandths / MrrAmount.PerMinorUnit);

    private Figure OfOpening(long part) => OrMissing(Figure.Ratio(part, Opening, ifNothing: WhyNot.NoRevenueAtStart));

    private Figure OrMissing(Figure figure) => MissingRate is null ? figure : new Figure.NotDefined(WhyNot.NoExchangeRate);
}

/// <summary>How many customers are in each movement.</summary>
/// <param name="New">With new MRR.</param>
/// <param name="Reactivation">With MRR again.</param>
/// <param name="Expansion">Who pay more.</param>
/// <param name="Contraction">Who pay less.</param>
/// <param name="Churn">Who pay nothing any more.</param>
public sealed record MovementCounts(int New, int Reactivation, int Expansion, int Contraction, int Churn);
