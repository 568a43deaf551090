using CustomerSuccess.Domain.Churn;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Policies;
using CustomerSuccess.Domain.Revenue;
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
    Figure Value)
{
    /// <summary>Gets the lifetime by every form, that of the policy among them.</summary>
    public required LifetimeForms Lifetimes { get; init; }

    /// <summary>Gets whether the value is made of purchases, since nobody has recurring revenue on the last day.</summary>
    public bool IsByPurchases { get; init; }

    /// <summary>Returns what the value would be by a form of the lifetime; by the form of the policy it is <see cref="Value"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The form is not a named value.</exception>
    public Figure ValueBy(LifetimeForm form) => IsByPurchases
        ? PurchaseHabit.ValueOf(AveragePurchaseMinor, PurchasesPerMonth, Lifetimes.Of(form))
        : SubscriptionForm(ArpaMinor, GrossMargin, Lifetimes.Of(form));

    /// <summary>Returns the lifetime value of a slice.</summary>
    /// <param name="revenue">The movements of the slice, whose period and currency these are.</param>
    /// <param name="history">Every active span of the slice, from the first.</param>
    /// <param name="closedMonths">The churn of the slice in the months of <see cref="MeanChurn.MonthsOf"/>.</param>
    /// <param name="purchases">Every purchase of the slice.</param>
    /// <param name="rates">The exchange rates.</param>
    /// <param name="policies">The form of the lifetime and the gross margin.</param>
    /// <exception cref="ArgumentOutOfRangeException">The form is not a named value.</exception>
    public static LifetimeValue Of(
        MrrMovements revenue, IReadOnlyCollection<ActiveSpan> history, IEnumerable<ChurnCounts> closedMonths, IEnumerable<Purchase> purchases, ExchangeRates rates, MetricPolicies policies)
    {
        ArgumentNullException.ThrowIfNull(revenue);
        var lifetimes = LifetimeCount.ListOf(CustomerLifetime.ListOf(history, revenue.Period.LastDay));
        var habit = PurchaseHabit.Of(purchases, history, rates, revenue.Currency, revenue.Period);
        return OfParts(revenue, lifetimes, MeanChurn.Of(closedMonths), habit, policies);
    }

    /// <summary>Returns the lifetime value from its parts.</summary>
    /// <param name="revenue">The movements of the slice, whose period and currency these are.</param>
    /// <param name="lifetimes">The lifetimes of the slice as seen on the period's last day, counted by length in days, rising.</param>
    /// <param name="churn">The mean monthly churn.</param>
    /// <param name="habit">How customers buy.</param>
    /// <param name="policies">The form of the lifetime and the gross margin.</param>
    /// <exception cref="ArgumentOutOfRangeException">The form is not a named value.</exception>
    public static LifetimeValue OfParts(MrrMovements revenue, IReadOnlyList<LifetimeCount> lifetimes, Figure churn, PurchaseHabit habit, MetricPolicies policies)
    {
        ArgumentNullException.ThrowIfNull(revenue);
        ArgumentNullException.ThrowIfNull(habit);
        ArgumentNullException.ThrowIfNull(policies);
        var forms = LifetimeForms.OfCounts(lifetimes, churn);
        var months = forms.Of(policies.Lifetime);
        var hasSubscriptions = revenue.Closing != 0 || revenue.MissingRate is not null;
        return new LifetimeValue(
            revenue.Period,
            revenue.Currency,
            policies.Lifetime,
            months,
            policies.Lifetime is LifetimeForm.SurvivalMean ? forms.HorizonMonths : null,
            revenue.ArpaMinor,
            policies.GrossMargin,
            churn,
            habit.AverageMinor,
            habit.PerMonth,
            hasSubscriptions ? SubscriptionForm(revenue.ArpaMinor, policies.GrossMargin, months) : PurchaseHabit.ValueOf(habit.AverageMinor, habit.PerMonth, months))
        {
            Lifetimes = forms,
            IsByPurchases = !hasSubscriptions,
        };
    }

    /// <summary>Returns the value of a lifetime by subscription: <c>ARPA × gross margin × months</c>.</summary>
    public static Figure SubscriptionForm(Figure arpa, decimal grossMargin, Figure months)
    {
        ArgumentNullException.ThrowIfNull(arpa);
        return arpa.Then(revenue => months.Then(time => new Figure.Defined(revenue * grossMargin * time)));
    }
}
