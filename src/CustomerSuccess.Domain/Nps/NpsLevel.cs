namespace CustomerSuccess.Domain.Nps;

/// <summary>What one unit of NPS is. It can turn the figure's sign, so it is printed beside it.</summary>
public enum NpsLevel
{
    /// <summary>An answer. The default.</summary>
    Response,

    /// <summary>A customer, with the mean share of their answers.</summary>
    Customer,

    /// <summary>A customer, weighted by MRR.</summary>
    Revenue,
}
