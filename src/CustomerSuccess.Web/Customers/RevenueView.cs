using CustomerSuccess.Domain.Time;
using CustomerSuccess.Web.Components.Charts;

namespace CustomerSuccess.Web.Customers;

/// <summary>What a customer pays, as it is drawn.</summary>
/// <param name="Subscriptions">The subscriptions.</param>
/// <param name="AmountTitle">The head of the column of monthly amounts.</param>
/// <param name="Mrr">Recurring revenue of today with its unit; none where there is none.</param>
/// <param name="Months">MRR by month for a year, with the movements; none for who never had any.</param>
/// <param name="Purchases">The latest purchases.</param>
/// <param name="PurchasesMore">Says that there are more purchases than are shown.</param>
/// <param name="Lifetime">How the lifetime value came about.</param>
/// <param name="Expected">What is expected over the next twelve months.</param>
public sealed record RevenueView(
    IReadOnlyList<SubscriptionView> Subscriptions,
    string AmountTitle,
    string? Mrr,
    MrrMonthsView? Months,
    IReadOnlyList<PurchaseView> Purchases,
    string? PurchasesMore,
    LifetimeView Lifetime,
    PredictionView Expected);

/// <summary>A subscription: its plan, its days and what it costs now.</summary>
/// <param name="Plan">The plan, with how many are paid for.</param>
/// <param name="State">Trial, paused, ended or about to begin; none while it is paid for.</param>
/// <param name="Since">The first day.</param>
/// <param name="LastPaidDay">The last day that is paid for.</param>
/// <param name="PerMonth">What it costs a month now.</param>
/// <param name="Terms">Its amounts over time.</param>
public sealed record SubscriptionView(string Plan, string? State, string Since, string LastPaidDay, string PerMonth, IReadOnlyList<TermView> Terms);

/// <summary>What a subscription costs from one day through another.</summary>
public sealed record TermView(string From, string LastDay, string Price, string PerMonth, string? State);

/// <summary>MRR by month.</summary>
/// <param name="Options">The drawing.</param>
/// <param name="Table">The same as a table.</param>
/// <param name="Movements">What changed, the latest first.</param>
/// <param name="Unit">The unit of the movements' numbers.</param>
public sealed record MrrMonthsView(object Options, ChartTableView Table, IReadOnlyList<MovementView> Movements, string Unit);

/// <summary>A change of recurring revenue in a month.</summary>
/// <param name="Month">The month in words.</param>
/// <param name="Days">The month's days, for files.</param>
/// <param name="Kind">What kind of change.</param>
/// <param name="Amount">The change with its sign and currency.</param>
/// <param name="Number">The same in the unit that the page shows, for files.</param>
public sealed record MovementView(string Month, Period Days, string Kind, string Amount, decimal Number);

/// <summary>A purchase.</summary>
public sealed record PurchaseView(string Day, string What, string Kind, string Amount);

/// <summary>The lifetime value with its working.</summary>
/// <param name="Value">The value, or "–".</param>
/// <param name="WhyNot">Why there is none.</param>
/// <param name="Words">The formula in words.</param>
/// <param name="Numbers">The same in numbers.</param>
/// <param name="Note">How the lifetime was found.</param>
public sealed record LifetimeView(string Value, string? WhyNot, string Words, string? Numbers, string Note);
