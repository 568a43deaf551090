namespace CustomerSuccess.Domain.ChartMogul;

/// <summary>What a condition of ChartMogul's filter language is about.</summary>
public enum FilterField
{
    /// <summary><c>region</c>: the customer's country by ISO 3166.</summary>
    Region,

    /// <summary><c>currency</c>: the currencies in which the customer's subscriptions were paid, at any time.</summary>
    Currency,

    /// <summary><c>plan</c>: the plans.</summary>
    Plan,

    /// <summary><c>plan_group</c>: groups of plans.</summary>
    PlanGroup,

    /// <summary><c>tags</c>: the customer's tags.</summary>
    Tags,

    /// <summary><c>custom.…</c>: one of the customer's custom attributes.</summary>
    Custom,

    /// <summary><c>data_source</c>: the billing system that the customer came from.</summary>
    DataSource,

    /// <summary><c>customer_status</c>: where the customer stands today.</summary>
    CustomerStatus,

    /// <summary><c>active_quantity</c>: the units of all subscriptions that the customer pays for today; 0 when there is none.</summary>
    ActiveQuantity,
}
