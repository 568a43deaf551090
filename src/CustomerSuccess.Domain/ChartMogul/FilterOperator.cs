namespace CustomerSuccess.Domain.ChartMogul;

/// <summary>How a condition of ChartMogul's filter language compares.</summary>
public enum FilterOperator
{
    /// <summary>ANY: there is one of the values at least.</summary>
    Any,

    /// <summary>ALL: all of the values are there.</summary>
    All,

    /// <summary>NONE: not one of the values is there, or nothing is.</summary>
    None,

    /// <summary>EQ: it is the value.</summary>
    Equal,

    /// <summary>NOT_EQ: it is another value.</summary>
    NotEqual,

    /// <summary>GT: it is above the value.</summary>
    Greater,

    /// <summary>GTE: it is the value or above.</summary>
    GreaterOrEqual,

    /// <summary>LT: it is below the value.</summary>
    Less,

    /// <summary>LTE: it is the value or below.</summary>
    LessOrEqual,
}
