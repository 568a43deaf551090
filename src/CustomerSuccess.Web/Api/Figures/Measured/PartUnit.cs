namespace CustomerSuccess.Web.Api.Figures.Measured;

/// <summary>What a number of an answer is counted in.</summary>
internal enum PartUnit
{
    /// <summary>Customers, a whole number or a mean of two.</summary>
    Customers,

    /// <summary>A proportion; 0.064 is 6.4%.</summary>
    Proportion,

    /// <summary>Points of a scale.</summary>
    Points,

    /// <summary>Minor units of the reporting currency, unrounded.</summary>
    Money,

    /// <summary>A plain number.</summary>
    Count,

    /// <summary>Months.</summary>
    Months,
}
